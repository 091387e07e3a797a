import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type OwnWorriedPageProps = { frame: Frame; words: Words; idempotencyKey: string; form: FormState };

/** Asks a person what worries them about somebody's safety; 999 stands first. */
export function OwnWorriedPage({ frame, words, idempotencyKey, form }: OwnWorriedPageProps) {
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.worried.title')} form={form}>
      <p>
        <strong>{say('own.worried.now')}</strong>
      </p>
      <p>{say('own.worried.text')}</p>
      <p>{say('own.worried.when')}</p>
      <Form action={`${ownPath}/worried`} idempotencyKey={idempotencyKey} state={form} freeText>
        <TextAreaField name="words" label={say('own.worried.words')} />
        <RadioField
          name="inDanger"
          label={say('own.worried.danger')}
          size="s"
          choices={[
            { value: 'yes', label: say('own.worried.yes') },
            { value: 'no', label: say('own.worried.no') },
            { value: 'not-known', label: say('own.worried.notKnown') },
          ]}
        />
        <Submit>{say('own.worried.send')}</Submit>
      </Form>
      <p>
        <a href={`${ownPath}/messages`}>{say('own.stop.no')}</a>
      </p>
    </OwnFrame>
  );
}

type OwnWorryHeardPageProps = { frame: Frame; words: Words; by: string };

/** Tells a person by when somebody looks at their worry, and repeats none of it. */
export function OwnWorryHeardPage({ frame, words, by }: OwnWorryHeardPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.worried.title')}>
      <p role="status">
        <strong>{words.say('own.worried.done', { day: words.day(by) })}</strong>
      </p>
      <p>{words.say('own.worried.call')}</p>
      <p>
        <a href={`${ownPath}/page`}>{words.say('own.messages.back')}</a>
      </p>
    </OwnFrame>
  );
}
