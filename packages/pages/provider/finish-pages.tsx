import { RadioField } from '../form/choice.tsx';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { endWords, outcomeWords } from '../referral/referral-words.ts';
import { AnswerForm, type AnswerPageProps } from './answer-pages.tsx';

/** The questions at the end: how it went, and what else the person needs. */
export function OutcomeFields() {
  return (
    <>
      <RadioField name="outcome" label="How did it go?" size="s" choices={choicesOf(outcomeWords)} />
      <TextAreaField
        name="note"
        label="In a sentence, what did you do together?"
        hint="The link worker reads this. Leave out what the person told you in confidence."
        optional
        rows={3}
        maxLength={2000}
      />
      <TextAreaField
        name="alsoNeeds"
        label="Is there anything else they need?"
        hint="The link worker is asked to follow this up."
        optional
        rows={3}
        maxLength={2000}
      />
    </>
  );
}

/** Asks how it went, so that the link worker, the practice and the person hear the end of it. */
export function CompletePage(props: AnswerPageProps) {
  return (
    <AnswerForm {...props} title="Complete this referral" step="completion" submit="Complete" freeText>
      <OutcomeFields />
    </AnswerForm>
  );
}

/** Asks why it ends before it is completed; the link worker takes it from there. */
export function EndPage(props: AnswerPageProps) {
  return (
    <AnswerForm {...props} title="End this referral early" step="ending" submit="End this referral" freeText>
      <p>
        The link worker is told at once, so that nobody is left without help. You will not see the person’s details any
        more.
      </p>
      <RadioField name="reason" label="Why?" size="s" choices={choicesOf(endWords)} />
      <TextAreaField name="note" label="What should the link worker know?" optional rows={3} maxLength={2000} />
    </AnswerForm>
  );
}
