import type { ChoiceView } from '@fingerpost/core/choice';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choices, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { toldByWords, toldHowWords } from '../case/told-words.ts';
import { waitedWords } from '../service/service-shown.ts';
import { ChoicesSection } from './choices-section.tsx';

type ToldPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  /** What can be recorded now, as the codes that the form posts. */
  whats: Choices;
  choices: readonly ChoiceView[];
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

const noDecider = (
  <>
    <TextField name="decision.decider" label="Who decided, where it was in the person’s best interests" optional />
    <TextField name="decision.reason" label="Why that is in their best interests" optional />
  </>
);

function HowItReachedUs() {
  return (
    <FieldGroup legend="How did it reach you?">
      <RadioField name="told.by" label="Who said it?" size="s" choices={choicesOf(toldByWords)} small />
      <RadioField name="told.how" label="How?" size="s" choices={choicesOf(toldHowWords)} small inline />
      <DateField name="told.on" label="On which day?" size="s" />
    </FieldGroup>
  );
}

/** Lets a link worker write down in one go what a person told them, so that nobody loses a choice for being offline. */
export function ToldPage(props: ToldPageProps) {
  const { frame, caseId, person, whats, choices, idempotencyKey, form, confirmation } = props;
  const open = choices
    .filter(({ waits }) => waits)
    .flatMap(({ options }) => options.filter(({ status }) => status === 'proposed'));
  return (
    <Page
      frame={frame}
      title="What they told you"
      caption={person}
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>
        Write it down as they said it. It counts as if they had done it on their own page. They are sent what you wrote
        down in the way that fits them, or you get a task to tell them.
      </p>
      <Form action={`/cases/${caseId}/own/told`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField name="what" label="What did they say?" size="m" choices={whats} small />
        {open.length > 0 && (
          <CheckboxField
            name="chosen"
            label="If they chose among services: which?"
            size="s"
            choices={open.map(({ referralId, name, waitedWeeks }) => ({
              value: referralId,
              label: name,
              hint: waitedWords(waitedWeeks),
            }))}
            small
          />
        )}
        {open.length > 0 && (
          <DateField
            name="lastDay"
            label="If they choose or say yes: until which day is it shared?"
            hint="A year from today, unless they choose another day."
            size="s"
          />
        )}
        <DateField
          name="day"
          label="Which day does it speak of?"
          hint="When they went or could not; until when they want to be left alone. Empty means today."
          size="s"
        />
        <TextAreaField name="words" label="Their words" optional rows={3} maxLength={1000} />
        <HowItReachedUs />
        {open.length > 0 && noDecider}
        <Actions>
          <Submit>Write it down</Submit>
          <a href={`/cases/${caseId}`}>Cancel</a>
        </Actions>
      </Form>
      <ChoicesSection choices={choices} />
    </Page>
  );
}
