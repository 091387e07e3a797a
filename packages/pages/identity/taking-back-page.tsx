import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { takingBackWords } from './taking-back-words.ts';

type TakingBackPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  /** Says that a link worker has begun, so that they agree it with the person first. */
  begun: boolean;
  idempotencyKey: string;
  form: FormState;
};

/** Asks a practice why it takes its referral back, and says what happens then. */
export function TakingBackPage({ frame, caseId, person, begun, idempotencyKey, form }: TakingBackPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the referral' };
  return (
    <Page frame={frame} title="Take the referral back" caption={person} form={form} back={back}>
      <p>
        {begun
          ? 'A link worker has begun with this person. They talk with them about it within 2 working days, and you hear back. Nothing is closed over the person’s head.'
          : 'Nobody has begun with this person yet. The case closes at once, and the link workers see why.'}
      </p>
      <Form action={`/cases/${caseId}/taking-back`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField name="reason" label="Why?" size="s" choices={choicesOf(takingBackWords)} />
        <TextAreaField name="note" label="Anything the link workers should know (optional)" size="s" maxLength={2000} />
        <Actions>
          <Submit>Take it back</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
