import type { Carer } from '@fingerpost/core/carer';
import { StepButton, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type OwnHelpingPageProps = {
  frame: Frame;
  words: Words;
  name: string;
  said: Carer['needs'];
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

/** Asks a carer what would help themselves, and lets them stop being one. */
export function OwnHelpingPage({ frame, words, name, said, idempotencyKey, form, confirmation }: OwnHelpingPageProps) {
  const { say } = words;
  const answers = ['wants-help', 'nothing-now', 'rather-not-say'] as const;
  return (
    <OwnFrame frame={frame} title={say('own.helping.title')} form={form} confirmation={confirmation}>
      <p>{say('own.helping.lead', { name })}</p>
      {said !== undefined && (
        <p>{say('own.helping.said', { day: words.date(said.on), answer: say(`own.helping.answer.${said.answer}`) })}</p>
      )}
      <Form action={`${ownPath}/helping`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField
          name="answer"
          label={say('own.helping.ask')}
          size="s"
          choices={answers.map((value) => ({ value, label: say(`own.helping.answer.${value}`) }))}
        />
        <TextAreaField name="words" label={say('own.helping.words')} maxLength={1000} />
        <Submit>{say('own.helping.send')}</Submit>
      </Form>
      <p>
        <a href={`${ownPath}/helping/reach`}>{say('own.helping.reach')}</a>
      </p>
      <Section title={say('own.helping.stopTitle')}>
        <StepButton action={`${ownPath}/helping/end`} idempotencyKey={`${idempotencyKey}end`} kind="secondary">
          {say('own.helping.stop')}
        </StepButton>
      </Section>
      <p>
        <a href={`${ownPath}/page`}>{say('own.steps.back')}</a>
      </p>
    </OwnFrame>
  );
}
