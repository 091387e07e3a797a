import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { zeroToTen } from './rating.ts';
import { notAskedWords, wellbeingModeWords, wellbeingPointWords, wellbeingQuestions } from './wellbeing-words.ts';

type WellbeingPageProps = { frame: Frame; caseId: string; person: string; idempotencyKey: string; form: FormState };

function Questions() {
  return (
    <FieldGroup legend="The four questions">
      <p>
        Read these out, or let them read. “I would like to ask you four questions about your feelings on aspects of your
        life. There are no right or wrong answers. For each of these questions I’d like you to give an answer on a scale
        of 0 to 10, where 0 is ‘not at all’ and 10 is ‘completely’.”
      </p>
      {Object.entries(wellbeingQuestions).map(([name, { question, ends }]) => (
        <RadioField
          key={name}
          name={`answers.${name}`}
          label={question}
          hint={ends}
          size="s"
          choices={zeroToTen}
          inline
          small
        />
      ))}
    </FieldGroup>
  );
}

/** Asks the four questions of the ONS about wellbeing, or why they were not asked; nobody answers for the person. */
export function WellbeingPage({ frame, caseId, person, idempotencyKey, form }: WellbeingPageProps) {
  return (
    <Page
      frame={frame}
      title="Wellbeing"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>Only the person answers, for themselves. If they do not, say why below and leave the questions empty.</p>
      <Form action={`/cases/${caseId}/wellbeing`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField name="point" label="When is this?" size="s" choices={choicesOf(wellbeingPointWords)} inline small />
        <Questions />
        <RadioField name="mode" label="How did they answer?" size="s" choices={choicesOf(wellbeingModeWords)} small />
        <DateField name="on" label="On which day?" hint="Leave empty for today." size="s" optional />
        <RadioField
          name="notAsked"
          label="If not asked, why?"
          size="s"
          choices={choicesOf(notAskedWords)}
          optional
          small
        />
        <Actions>
          <Submit>Record the answers</Submit>
        </Actions>
      </Form>
      <p className="nhsuk-body-s">
        Questions: Office for National Statistics, personal wellbeing, under the Open Government Licence v3.0.
      </p>
    </Page>
  );
}
