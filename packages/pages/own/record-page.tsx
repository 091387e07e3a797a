import type { Correction, RecordWanted, RequestForRecord } from '@fingerpost/core/held';
import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

const abouts = ['details', 'plan', 'contacts', 'services', 'other'] as const satisfies readonly Correction['about'][];

const ways = ['by-post', 'in-hand', 'read-out'] as const satisfies readonly RecordWanted[];

type CopyProps = {
  words: Words;
  requests: readonly RequestForRecord[];
  idempotencyKey: string;
  form: FormState;
};

function Copy({ words: { say, date }, requests, idempotencyKey, form }: CopyProps) {
  const isWaiting = requests.some(({ given }) => given === undefined);
  return (
    <Section title={say('own.record.copy.title')} id="copy">
      {requests.map(({ own, askedOn, dueBy, given }) => (
        <p key={own}>
          {given === undefined
            ? say('own.record.copy.asked', { day: date(askedOn), by: date(dueBy) })
            : say('own.record.copy.given', { day: date(given.on) })}
        </p>
      ))}
      {!isWaiting && (
        <>
          <p>{say('own.record.copy.lead')}</p>
          <Form action={`${ownPath}/record/copy`} idempotencyKey={`${idempotencyKey}c`} state={form}>
            <RadioField
              name="wants"
              label={say('own.record.copy.how')}
              size="s"
              choices={ways.map((value) => ({ value, label: say(`own.record.copy.how.${value}`) }))}
            />
            <Submit kind="secondary">{say('own.record.copy.send')}</Submit>
          </Form>
        </>
      )}
    </Section>
  );
}

type OwnRecordPageProps = {
  frame: Frame;
  words: Words;
  team: string;
  corrections: readonly Correction[];
  requests: readonly RequestForRecord[];
  /** Which of the two forms was posted. */
  posted: 'copy' | 'wrong' | undefined;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

/** Lets a person read everything held about them, keep it, ask for a copy in another way, and say what is wrong in it. */
export function OwnRecordPage(props: OwnRecordPageProps) {
  const { frame, words, team, corrections, requests, posted, idempotencyKey, form, confirmation } = props;
  const stateOf = (which: typeof posted): FormState => (posted === which ? form : emptyForm);
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.record.title')} form={form} confirmation={confirmation}>
      <p>{say('own.record.lead')}</p>
      <ul>
        <li>
          <a href={`${ownPath}/record/all`}>{say('own.record.read')}</a>
        </li>
        <li>
          <a href={`${ownPath}/record/file`}>{say('own.record.file')}</a>
        </li>
      </ul>
      <p>{say('own.record.withheld', { team })}</p>
      <Copy {...{ words, requests, idempotencyKey }} form={stateOf('copy')} />
      <Section title={say('own.record.wrong.title')} id="wrong">
        <p>{say('own.record.wrong.lead')}</p>
        <Form action={`${ownPath}/record`} idempotencyKey={idempotencyKey} state={stateOf('wrong')} freeText>
          <RadioField
            name="about"
            label={say('own.record.wrong.about')}
            size="s"
            choices={abouts.map((value) => ({ value, label: say(`own.record.wrong.about.${value}`) }))}
          />
          <TextAreaField name="words" label={say('own.record.wrong.words')} maxLength={2000} />
          <Submit>{say('own.record.wrong.send')}</Submit>
        </Form>
      </Section>
      {corrections.length > 0 && (
        <Section title={say('own.record.wrong.said')} id="said">
          <ul>
            {corrections.map(({ at, words: text }) => (
              <li key={at}>{say('own.record.wrong.line', { day: words.date(at), text })}</li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <a href={`${ownPath}/page`}>{say('own.steps.back')}</a>
      </p>
    </OwnFrame>
  );
}
