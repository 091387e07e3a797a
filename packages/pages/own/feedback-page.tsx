import type { OwnView } from '@fingerpost/core/own-page';
import type { Measures } from '@fingerpost/core/outcomes';
import { StepButton, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import { ratherNot } from './zero-to-ten.tsx';

type OwnFeedbackPageProps = {
  frame: Frame;
  words: Words;
  asked: OwnView['asks']['feedback'][number];
  /** What they have said already, and whether they have taken it back. */
  given: { readonly isTakenBack: boolean } | undefined;
  idempotencyKey: string;
  form: FormState;
};

/** What a person has said of a service, as the boxes of the form hold it. */
export const feedbackValues = ({ answers, words, shared }: Measures['feedback'][number]): FormState['values'] => ({
  'answers.respect': answers.respect ?? ratherNot,
  'answers.helped': answers.helped ?? ratherNot,
  'answers.friend': answers.friend ?? ratherNot,
  words: words ?? '',
  ...(shared ? { shared: 'yes' } : {}),
});

function TakeBack({ words, asked, idempotencyKey }: Pick<OwnFeedbackPageProps, 'words' | 'asked' | 'idempotencyKey'>) {
  const { say } = words;
  return (
    <Section title={say('own.feedback.back.title')} id="take-back">
      <p>{say('own.feedback.back.text')}</p>
      <StepButton
        action={`${ownPath}/feedback/${asked.referralId}/taking-back`}
        idempotencyKey={`${idempotencyKey}back`}
        kind="secondary"
      >
        {say('own.feedback.back.yes')}
      </StepButton>
    </Section>
  );
}

const options = {
  respect: ['always', 'mostly', 'no'],
  helped: ['yes', 'a-little', 'no'],
  friend: ['yes', 'maybe', 'no'],
} as const;

/** Asks a person three questions about a service that is over, and for their own words, which the service reads only if they say so. */
export function OwnFeedbackPage({ frame, words, asked, given, idempotencyKey, form }: OwnFeedbackPageProps) {
  const { say } = words;
  const leftOut = { value: ratherNot, label: say('own.questions.ratherNot') };
  return (
    <OwnFrame frame={frame} title={say('own.feedback.title')} form={form}>
      <h2 className="nhsuk-heading-m">{asked.service}</h2>
      {given !== undefined && <p>{say(given.isTakenBack ? 'own.feedback.takenBack' : 'own.feedback.toldUs')}</p>}
      <p>{say('own.checkIn.lead')}</p>
      <Form action={`${ownPath}/feedback/${asked.referralId}`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField
          name="answers.respect"
          label={say('own.feedback.respect')}
          size="m"
          choices={[
            ...options.respect.map((value) => ({ value, label: say(`own.feedback.respect.${value}`) })),
            leftOut,
          ]}
        />
        <RadioField
          name="answers.helped"
          label={say('own.feedback.helped')}
          size="m"
          choices={[...options.helped.map((value) => ({ value, label: say(`own.checkIn.helped.${value}`) })), leftOut]}
        />
        <RadioField
          name="answers.friend"
          label={say('own.feedback.friend')}
          size="m"
          choices={[...options.friend.map((value) => ({ value, label: say(`own.feedback.friend.${value}`) })), leftOut]}
        />
        <TextAreaField name="words" label={say('own.feedback.words')} hint={say('own.checkIn.wordsHint')} />
        <CheckboxField
          name="shared"
          label={say('own.feedback.share')}
          hint={say('own.feedback.shareHint')}
          size="m"
          choices={[{ value: 'yes', label: say('own.feedback.shareYes') }]}
        />
        <Submit>{say('own.checkIn.send')}</Submit>
      </Form>
      {given?.isTakenBack === false && <TakeBack {...{ words, asked, idempotencyKey }} />}
      <p>
        <a href={`${ownPath}/page`}>{say('own.questions.back')}</a>
      </p>
    </OwnFrame>
  );
}
