import { Actions, Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type RequestActionPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  practice: string | undefined;
  /** Why the practice cannot be asked, where it cannot. */
  refused: boolean;
  /** Working days by which it acts where no day is given, and after which its silence comes back. */
  days: { within: number; returns: number };
  idempotencyKey: string;
  form: FormState;
};

/** Asks what the practice is asked to do, and by which day. */
export function RequestActionPage(props: RequestActionPageProps) {
  const { frame, caseId, person, practice, refused, days, idempotencyKey, form } = props;
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  const cannot = refused
    ? 'The person does not want their practice to hear how it goes, so it cannot be asked to do anything.'
    : practice === undefined
      ? 'This person has no practice here that could be asked.'
      : undefined;
  return (
    <Page frame={frame} title="Ask the practice to do something" caption={person} form={form} back={back}>
      {cannot !== undefined ? (
        <p>{cannot}</p>
      ) : (
        <>
          <p>
            {practice} gets a task with your words, and an e-mail that names nobody. If nobody answers by {days.returns}{' '}
            working days after the day, it comes back to you.
          </p>
          <Form action={`/cases/${caseId}/action`} idempotencyKey={idempotencyKey} state={form} freeText>
            <TextAreaField name="ask" label="What do you ask the practice to do?" maxLength={2000} />
            <DateField
              name="on"
              label="By which day?"
              hint={`Leave it empty for ${String(days.within)} working days from today.`}
              size="s"
              optional
            />
            <Actions>
              <Submit>Ask the practice</Submit>
              <a href={back.href}>Cancel</a>
            </Actions>
          </Form>
        </>
      )}
    </Page>
  );
}
