import { Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import { ratherNot } from './zero-to-ten.tsx';

type OwnCheckInPageProps = { frame: Frame; words: Words; idempotencyKey: string; form: FormState };

const goings = ['well', 'mixed', 'badly'] as const;
const helps = ['yes', 'a-little', 'no', 'too-soon'] as const;

/** Asks a person how it is going, whether it helped with what matters to them, and whether somebody shall ring them. */
export function OwnCheckInPage({ frame, words, idempotencyKey, form }: OwnCheckInPageProps) {
  const { say } = words;
  const leftOut = { value: ratherNot, label: say('own.questions.ratherNot') };
  return (
    <OwnFrame frame={frame} title={say('own.checkIn.title')} form={form}>
      <p>{say('own.checkIn.lead')}</p>
      <Form action={`${ownPath}/check-in`} idempotencyKey={idempotencyKey} state={form} freeText>
        <RadioField
          name="going"
          label={say('own.checkIn.going')}
          size="m"
          choices={[...goings.map((value) => ({ value, label: say(`own.checkIn.going.${value}`) })), leftOut]}
        />
        <RadioField
          name="helped"
          label={say('own.checkIn.helped')}
          size="m"
          choices={[...helps.map((value) => ({ value, label: say(`own.checkIn.helped.${value}`) })), leftOut]}
        />
        <TextAreaField name="words" label={say('own.checkIn.words')} hint={say('own.checkIn.wordsHint')} />
        <CheckboxField
          name="call"
          label={say('own.checkIn.call')}
          size="m"
          choices={[{ value: 'yes', label: say('own.checkIn.callYes') }]}
        />
        <Submit>{say('own.checkIn.send')}</Submit>
      </Form>
      <p>
        <a href={`${ownPath}/page`}>{say('own.questions.back')}</a>
      </p>
    </OwnFrame>
  );
}

type OwnCheckInHeardPageProps = { frame: Frame; words: Words; danger: boolean };

/** Thanks a person for what they told, and says where help is now where their words may speak of danger. */
export function OwnCheckInHeardPage({ frame, words: { say }, danger }: OwnCheckInHeardPageProps) {
  return (
    <OwnFrame frame={frame} title={say('own.checkIn.heard')}>
      {danger && (
        <p>
          <strong>
            {say('own.checkIn.danger')}
            {frame.numbers.crisis.map(({ phone }) => ` ${say('own.checkIn.crisis', { number: phone })}`)}
          </strong>
        </p>
      )}
      <p role="status">{say(danger ? 'own.checkIn.readToday' : 'own.checkIn.read')}</p>
      <p>
        <a href={`${ownPath}/worried`}>{say('own.worried.link')}</a>
      </p>
      <p>
        <a href={`${ownPath}/page`}>{say('own.questions.back')}</a>
      </p>
    </OwnFrame>
  );
}
