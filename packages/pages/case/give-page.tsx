import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField, type Choice } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type GivePageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  form: FormState;
  /** The team's workers, each with how many cases they have and whether they are away. */
  workers: readonly Choice[];
};

/** Asks a lead who takes a case that waits. */
export function GivePage({ frame, caseId, person, idempotencyKey, form, workers }: GivePageProps) {
  const back = { href: '/waiting', label: 'Waiting list' };
  return (
    <Page frame={frame} title="Give the case to somebody" caption={person} form={form} back={back}>
      <Form
        action={`/cases/${caseId}/allocation`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ give: 'yes' }}
      >
        <RadioField name="memberId" label="Link worker" size="s" choices={workers} />
        <Actions>
          <Submit>Give the case</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
