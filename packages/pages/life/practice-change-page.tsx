import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, SelectField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type PracticeChangePageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  form: FormState;
  practices: readonly Choice[];
  now: string | undefined;
};

/** Asks with which practice a person is registered, and from which day. */
export function PracticeChangePage(props: PracticeChangePageProps) {
  const { frame, caseId, person, idempotencyKey, form, practices, now } = props;
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Another GP practice" caption={person} form={form} back={back}>
      <p>
        {now === undefined ? 'No practice gets messages about them now.' : `Messages go to ${now} now.`} From the day
        you give they go to the new practice. The former one then sees only what it referred itself.
      </p>
      <Form action={`/cases/${caseId}/registered-practice`} idempotencyKey={idempotencyKey} state={form}>
        <SelectField name="practiceId" label="The new practice" choices={practices} empty="Choose a practice" />
        <DateField name="from" label="Registered there from" hint="At most 60 days ahead." size="s" />
        <Actions>
          <Submit>Save the practice</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
