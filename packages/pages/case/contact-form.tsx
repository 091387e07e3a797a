import { WorriedLink } from '../concern/worried-link.tsx';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { NumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Expander } from '../show/expander.tsx';
import { channelWords, contactResultWords, withWhomWords } from './contact-words.ts';

type ContactFormProps = {
  caseId: string;
  idempotencyKey: string;
  form: FormState;
  /** By when the next contact is due where no day is given. */
  nextHint: string;
};

/** Records one contact or attempt: three choices and a button, and more where there is more to say. */
export function ContactForm({ caseId, idempotencyKey, form, nextHint }: ContactFormProps) {
  return (
    <Form action={`/cases/${caseId}/contacts`} idempotencyKey={idempotencyKey} state={form} freeText>
      <RadioField name="channel" label="How?" size="s" choices={choicesOf(channelWords)} small inline />
      <RadioField name="result" label="What came of it?" size="s" choices={choicesOf(contactResultWords)} small />
      <DateField name="nextContactOn" label="Next contact" hint={nextHint} size="s" optional />
      <TextAreaField name="note" label="Note" optional rows={3} maxLength={4000} />
      <Expander summary="Somebody else, another time, or how long" open={form.errors.length > 0}>
        <RadioField name="withWhom" label="With whom?" size="s" choices={choicesOf(withWhomWords)} small inline />
        <DateField name="on" label="On which day?" hint="Leave empty for today." size="s" optional />
        <NumberField name="minutes" label="Minutes" optional />
      </Expander>
      <Actions>
        <Submit>Record the contact</Submit>
      </Actions>
      <WorriedLink at={`/cases/${caseId}`} />
    </Form>
  );
}
