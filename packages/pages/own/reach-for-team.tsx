import { HowToReachFields } from '../case/how-to-reach-fields.tsx';
import { ReachFields } from '../case/person-fields.tsx';
import { Actions, Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ToldByPersonFields } from './told-fields.tsx';

type ReachForTeamProps = {
  frame: Frame;
  caseId: string;
  person: string;
  /** The version of their details that was read. */
  was: number;
  form: FormState;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

/** Lets a team write down how a person told them that they may be reached, and how it was told. */
export function ReachForTeam({ frame, caseId, person, was, form, idempotencyKey, confirmation }: ReachForTeamProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page
      frame={frame}
      title="How they may be reached"
      caption={person}
      form={form}
      confirmation={confirmation}
      back={back}
    >
      <p>
        Write down what they say of it now. The next message follows it. A number or an e-mail address that they leave
        is told so where that is safe; of a new one you ask them again how to contact them safely.
      </p>
      <Form
        action={`/cases/${caseId}/own/reach`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ was: String(was) }}
        freeText
      >
        <HowToReachFields prefix="reach." />
        <ReachFields prefix="reach." />
        <ToldByPersonFields />
        <Actions>
          <Submit>Write it down</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
