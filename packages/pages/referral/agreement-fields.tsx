import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { FieldGroup } from '../form/group.tsx';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { agreedByWords, agreedHowWords, shareWords } from './referral-words.ts';

const decision = (
  <>
    <TextField name="agreement.decider" label="Who decided" />
    <TextField name="agreement.reason" label="Why this is in their best interests" />
  </>
);

const whoAgreed = choicesOf(agreedByWords).map((choice) =>
  choice.value === 'best-interests' ? { ...choice, below: decision } : choice,
);

/** The questions who agreed, how and when. */
export const agreementFields = (
  <>
    <RadioField name="agreement.by" label="Who agreed?" size="s" choices={whoAgreed} small />
    <RadioField name="agreement.how" label="How?" size="s" choices={choicesOf(agreedHowWords)} small inline />
    <DateField name="agreement.when" label="When?" size="s" />
  </>
);

/** Asks until which day it is shared; the usual day stands there until they choose another. */
export const lastDayField = (
  <DateField
    name="agreement.until"
    label="Until which day is it shared?"
    hint="A year from today, unless they choose another day. Two weeks before it, you get a task to ask them again."
    size="s"
  />
);

/** Asks what may be shared with this one service, and who agreed to that, how, when, and until when. */
export function AgreementFields() {
  return (
    <FieldGroup legend="What the person agreed to share">
      <CheckboxField
        name="share"
        label="Shared once the service accepts"
        hint="Ask about each. Only what you choose here is shown to them."
        size="s"
        choices={choicesOf(shareWords)}
        small
      />
      {agreementFields}
      {lastDayField}
    </FieldGroup>
  );
}
