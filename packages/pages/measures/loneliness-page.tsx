import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ToldByPersonFields } from '../own/told-fields.tsx';
import { howLonelyWords, howOftenWords, type lonelinessColumns } from './measures-words.ts';
import { wellbeingStageWords } from '../case/wellbeing-words.ts';

type LonelinessPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  questions: Readonly<Record<keyof typeof lonelinessColumns, string>>;
  source: string;
  idempotencyKey: string;
  form: FormState;
};

const indirect = ['companionship', 'leftOut', 'isolated'] as const;

/** Asks the questions on loneliness for a person who is on the phone or in the room; nobody answers for them. */
export function LonelinessPage(props: LonelinessPageProps) {
  const { frame, caseId, person, questions, source, idempotencyKey, form } = props;
  const leftOut = { value: '', label: 'They would rather not say' };
  return (
    <Page
      frame={frame}
      title="Loneliness"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}/own/answers`, label: 'Back to their answers' }}
    >
      <p>Only the person answers, for themselves. They can leave out any question.</p>
      <Form action={`/cases/${caseId}/own/loneliness`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField name="stage" label="When is this?" size="s" choices={choicesOf(wellbeingStageWords)} inline small />
        {indirect.map((name) => (
          <RadioField
            key={name}
            name={`answers.${name}`}
            label={questions[name]}
            size="s"
            choices={[...choicesOf(howOftenWords), leftOut]}
            small
          />
        ))}
        <RadioField
          name="answers.lonely"
          label={questions.lonely}
          size="s"
          choices={[...choicesOf(howLonelyWords), leftOut]}
          small
        />
        <ToldByPersonFields />
        <Actions>
          <Submit>Record the answers</Submit>
        </Actions>
      </Form>
      <p className="nhsuk-body-s">{source}</p>
    </Page>
  );
}
