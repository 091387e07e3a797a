import type { ThreadMessage, ThreadView } from '@fingerpost/core/thread';
import { Words as Said } from '../show/words.tsx';
import type { Words } from '../words/words.ts';

type Of = { view: ThreadView; words: Words };

const whoOf = ({ from, by }: ThreadMessage, { view, words }: Of): string => {
  if (from === 'provider') return view.service ?? words.say('own.messages.service');
  return by?.name ?? view.team.name;
};

const headingOf = (message: ThreadMessage, of: Of): string => {
  const { words } = of;
  const when = words.day(message.at);
  if (message.from !== 'person') return words.say('own.messages.from', { who: whoOf(message, of), when });
  if (message.via === 'told')
    return words.say('own.messages.told', { who: message.by?.name ?? of.view.team.name, when });
  return words.say(message.byCarer === true ? 'own.messages.carer' : 'own.messages.you', { when });
};

const came = { sms: 'own.messages.bySms', email: 'own.messages.byEmail' } as const;

const readOn = ({ from, to, at }: ThreadMessage, { reads }: ThreadView): string | undefined =>
  from === 'person'
    ? to.map((side) => reads[side]).find((read) => read !== undefined && read.upTo >= at)?.at
    : undefined;

function Message({ message, ...of }: Of & { message: ThreadMessage }) {
  const { view, words } = of;
  const read = readOn(message, view);
  return (
    <li className="fp-message">
      <h3 className="nhsuk-heading-s">{headingOf(message, of)}</h3>
      <div className="fp-quote">
        <p>
          <Said>{message.words}</Said>
        </p>
      </div>
      {(message.via === 'sms' || message.via === 'email') && <p>{words.say(came[message.via])}</p>}
      {read !== undefined && <p>{words.say('own.messages.read', { day: words.day(read) })}</p>}
    </li>
  );
}

/** Shows a person the messages of a thread, newest first: who wrote each, when, and whether theirs was read. */
export function OwnMessages({ view, words }: Of) {
  if (view.items.length === 0) return <p>{words.say('own.messages.none')}</p>;
  return (
    <ol className="fp-messages">
      {view.items.map((message) => (
        <Message key={message.messageId} message={message} view={view} words={words} />
      ))}
    </ol>
  );
}
