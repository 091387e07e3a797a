import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { zeroToTen } from '../case/rating.ts';
import { ToldByPersonFields } from '../own/told-fields.tsx';
import { notAskedWords, wellbeingOrder, wellbeingScales, wellbeingStageWords } from '../case/wellbeing-words.ts';

/** The questions word for word, what is read out before them, and where they come from. */
type Asked = {
  introduction: string;
  questions: Readonly<Record<keyof typeof wellbeingScales, string>>;
  source: string;
};

type WellbeingPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  asked: Asked;
  idempotencyKey: string;
  form: FormState;
};

function Questions({ introduction, questions }: Asked) {
  return (
    <FieldGroup legend="The four questions">
      <p>Read this out, or let them read it:</p>
      <blockquote className="fp-quote">
        <p>{introduction}</p>
      </blockquote>
      {wellbeingOrder.map((name) => (
        <RadioField
          key={name}
          name={`answers.${name}`}
          label={questions[name]}
          hint={wellbeingScales[name].ends}
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
export function WellbeingPage({ frame, caseId, person, asked, idempotencyKey, form }: WellbeingPageProps) {
  return (
    <Page
      frame={frame}
      title="Wellbeing"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}/own/answers`, label: 'Back to their answers' }}
    >
      <p>
        Only the person answers, for themselves. They can leave out any question. If they answer none, say why below and
        leave the questions empty.
      </p>
      <Form action={`/cases/${caseId}/own/questions`} idempotencyKey={idempotencyKey} state={form}>
        <RadioField name="stage" label="When is this?" size="s" choices={choicesOf(wellbeingStageWords)} inline small />
        <Questions {...asked} />
        <ToldByPersonFields />
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
      <p className="nhsuk-body-s">{asked.source}</p>
    </Page>
  );
}
