import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type FeedbackPageProps = { frame: Frame; caseId: string; person: string; idempotencyKey: string; form: FormState };

/** Asks whether the person wants their practice to hear how it goes. */
export function FeedbackPage({ frame, caseId, person, idempotencyKey, form }: FeedbackPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="What the practice hears" caption={person} form={form} back={back}>
      <p>
        It is for the person to say. If they do not want it, the practice gets no message and is asked nothing. It sees
        only that the referral was received, and whether it is closed.
      </p>
      <Form action={`/cases/${caseId}/feedback`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField
          name="refused"
          label="May the practice hear how it goes?"
          size="s"
          choices={[
            { value: 'no', label: 'Yes, it may' },
            { value: 'yes', label: 'No, the person does not want that' },
          ]}
        />
        <Actions>
          <Submit>Save</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
