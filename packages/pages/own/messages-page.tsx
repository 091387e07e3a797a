import type { ThreadView } from '@fingerpost/core/thread';
import { StepButton, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { OwnMessages } from './own-messages.tsx';
import { ownPath } from './own-path.ts';

type OwnMessagesPageProps = {
  frame: Frame;
  words: Words;
  view: ThreadView;
  /** Whether somebody is on a page that is not the newest one. */
  isOlder: boolean;
  /** The person themselves is on the page, not a carer. */
  isPerson: boolean;
  /** Whether they may say that a service may write to them: a carer may not without deciding. */
  mayLet: boolean;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

const pathOf = ({ threadId }: ThreadView): string =>
  threadId.startsWith('ref_') ? `${ownPath}/messages/${threadId}` : `${ownPath}/messages`;

const toWords = {
  team: 'own.messages.toTeam',
  provider: 'own.messages.toProvider',
  person: 'own.messages.title',
} as const;

function Write({ view, words, isPerson, form, idempotencyKey }: OwnMessagesPageProps) {
  if (view.isClosed) return <p>{words.say('own.messages.closed')}</p>;
  return (
    <Form action={pathOf(view)} idempotencyKey={idempotencyKey} state={form} freeText>
      {view.mayWriteTo.length > 1 && (
        <RadioField
          name="to"
          label={words.say('own.messages.to')}
          size="s"
          choices={view.mayWriteTo.map((value) => ({ value, label: words.say(toWords[value]) }))}
        />
      )}
      <TextAreaField name="words" label={words.say('own.messages.write')} />
      {isPerson && !view.threadId.startsWith('ref_') && (
        <CheckboxField
          name="carersMayRead"
          label={words.say('own.messages.carers')}
          size="s"
          choices={[{ value: 'yes', label: words.say('own.messages.carersMayRead') }]}
        />
      )}
      <Submit>{words.say('own.messages.send')}</Submit>
    </Form>
  );
}

function Let({ view, words, mayLet, idempotencyKey }: OwnMessagesPageProps) {
  if (!view.threadId.startsWith('ref_') || view.isClosed || !mayLet) return null;
  const isLet = view.provider?.agreed === true;
  const step = { action: `${pathOf(view)}/let`, idempotencyKey, kind: 'secondary' } as const;
  return (
    <Section title={words.say('own.messages.let.title')} id="let">
      <p>{words.say('own.messages.let.text')}</p>
      <StepButton {...step} hidden={{ agreed: isLet ? 'no' : 'yes' }}>
        {words.say(isLet ? 'own.messages.let.stop' : 'own.messages.let.yes')}
      </StepButton>
    </Section>
  );
}

/** Lets a person write with their team, or about one service, and read what was written; says by when they are answered. */
export function OwnMessagesPage(props: OwnMessagesPageProps) {
  const { frame, words, view, isOlder, form, confirmation } = props;
  const { team, toAnswer, next } = view;
  const due = toAnswer.provider?.dueBy ?? toAnswer.team?.dueBy;
  const isAbout = view.threadId.startsWith('ref_');
  const service = view.service ?? words.say('own.asked.unnamed');
  return (
    <OwnFrame frame={frame} title={words.say('own.messages.title')} form={form} confirmation={confirmation}>
      <p>
        {isAbout ? words.say('own.messages.about', { service }) : words.say('own.messages.with', { team: team.name })}
      </p>
      <p>
        {due === undefined
          ? words.say('own.messages.promise', { days: view.answerWithin })
          : words.say('own.messages.waits', { day: words.day(due) })}
      </p>
      <Write {...props} />
      {team.phone !== undefined && (
        <p>
          {words.say('own.messages.ring')} {team.name}: <Phone number={team.phone} />
        </p>
      )}
      <p>
        <a href={`${ownPath}/worried`}>{words.say('own.worried.link')}</a>
      </p>
      <Section title={words.say('own.messages.all')} id="all">
        <OwnMessages view={view} words={words} />
        {next !== undefined && (
          <p>
            <a href={`${pathOf(view)}?cursor=${encodeURIComponent(next)}`}>{words.say('own.messages.older')}</a>
          </p>
        )}
        {isOlder && (
          <p>
            <a href={pathOf(view)}>{words.say('own.messages.newest')}</a>
          </p>
        )}
      </Section>
      <Let {...props} form={emptyForm} />
      <p>
        <a href={`${ownPath}/page`}>{words.say('own.messages.back')}</a>
      </p>
    </OwnFrame>
  );
}
