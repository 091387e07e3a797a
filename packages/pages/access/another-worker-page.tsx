import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choices, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type AnotherWorkerPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  /** Who has the case now. */
  worker: string;
  /** Who can have it, and the waiting list. */
  choices: Choices;
  idempotencyKey: string;
  form: FormState;
};

/** Asks a lead who becomes the person’s link worker, and whether the one before must not see the case any more. */
export function AnotherWorkerPage(props: AnotherWorkerPageProps) {
  const { frame, caseId, person, worker, choices, idempotencyKey, form } = props;
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Another link worker" caption={person} form={form} back={back}>
      <p>
        The case goes with its referrals and tasks. {worker} sees only that it has moved. What you write here is for the
        leads of your team alone.
      </p>
      <Form action={`/cases/${caseId}/another-worker`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField name="to" label="Who takes it?" size="s" choices={choices} />
        <CheckboxField
          name="keepFromFormer"
          label="May they still see it?"
          size="s"
          choices={[{ value: 'yes', label: `${worker} must not see it any more` }]}
        />
        <TextAreaField name="reason" label="Why did the person ask?" optional rows={3} maxLength={1000} />
        <Actions>
          <Submit>Move the case</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
