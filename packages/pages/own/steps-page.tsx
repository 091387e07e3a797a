import type { OwnNow } from '@fingerpost/core/own-page';
import type { ReactNode } from 'react';
import { LinkButton, StepButton, Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { BackToPage } from './back.tsx';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

/** Which form of the page was posted with something to mend. */
export type OwnStepForm = 'call' | 'day' | 'pause';

type StepsPageProps = {
  frame: Frame;
  words: Words;
  now: OwnNow;
  form: FormState;
  posted?: OwnStepForm | undefined;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

type PartProps = StepsPageProps & { part: OwnStepForm; children: ReactNode };

function Part({ part, posted, form, idempotencyKey, words, children }: PartProps) {
  return (
    <Section title={words.say(`own.steps.${part}.title`)}>
      <Form
        action={`${ownPath}/steps/${part}`}
        idempotencyKey={`${idempotencyKey}${part}`}
        state={posted === part ? form : { ...emptyForm, id: part }}
        freeText={part !== 'pause'}
      >
        {children}
        <Submit kind="secondary">{words.say(`own.steps.${part}.yes`)}</Submit>
      </Form>
    </Section>
  );
}

function Pause(props: StepsPageProps) {
  const { words, now, idempotencyKey } = props;
  const { say } = words;
  return (
    <>
      {now.what === 'paused' && (
        <Section title={say('own.steps.resume.title')}>
          <p>{say('own.steps.resume.text', { day: now.until === undefined ? '' : words.day(now.until) })}</p>
          <StepButton action={`${ownPath}/steps/resume`} idempotencyKey={`${idempotencyKey}resume`} kind="secondary">
            {say('own.steps.resume.yes')}
          </StepButton>
        </Section>
      )}
      <Part {...props} part="pause">
        <p>{say('own.steps.pause.text')}</p>
        <DateField name="until" label={say('own.steps.pause.until')} hint={say('own.steps.pause.hint')} size="s" />
      </Part>
    </>
  );
}

/** Lets a person ask for a call or another day, be left in peace for a while, or stop everything. */
export function OwnStepsPage(props: StepsPageProps) {
  const { frame, words, form, confirmation } = props;
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.steps.title')} form={form} confirmation={confirmation}>
      <Part {...props} part="call">
        <p>{say('own.steps.call.text')}</p>
        <TextAreaField
          name="words"
          label={say('own.steps.call.words')}
          hint={say('own.options.wordsHint')}
          size="s"
          rows={3}
        />
      </Part>
      <Part {...props} part="day">
        <p>{say('own.steps.day.text')}</p>
        <TextAreaField name="words" label={say('own.steps.day.words')} size="s" rows={3} />
      </Part>
      <Pause {...props} />
      <Section title={say('own.steps.all.title')}>
        <LinkButton href={`${ownPath}/steps/all`} kind="secondary">
          {say('own.steps.all.link')}
        </LinkButton>
      </Section>
      <BackToPage words={words} />
    </OwnFrame>
  );
}

type StopAllPageProps = { frame: Frame; words: Words; idempotencyKey: string };

/** Asks a person once more whether everything shall be stopped; never why. */
export function OwnStopAllPage({ frame, words, idempotencyKey }: StopAllPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.steps.all.title')}>
      <p>{words.say('own.steps.all.text')}</p>
      <p>{words.say('own.steps.all.after')}</p>
      <StepButton action={`${ownPath}/steps/all`} idempotencyKey={idempotencyKey}>
        {words.say('own.steps.all.yes')}
      </StepButton>
      <p>
        <a href={`${ownPath}/steps`}>{words.say('own.stop.no')}</a>
      </p>
    </OwnFrame>
  );
}
