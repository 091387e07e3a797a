import type { ThreadMessage, ThreadView } from '@fingerpost/core/thread';
import { Empty } from '../show/empty.tsx';
import { History } from '../show/history.tsx';
import { formatDate, formatDateTime } from '../show/time.ts';
import { Words } from '../show/words.tsx';

type Of = { view: ThreadView };

const toldWords = {
  phone: 'on the phone',
  'face-to-face': 'face to face',
  video: 'on a video call',
  letter: 'in a letter',
  text: 'in a text',
  email: 'in an e-mail',
} as const satisfies Record<NonNullable<ThreadMessage['told']>['how'], string>;

const viaWords = { page: 'on their page', sms: 'by text', email: 'by e-mail', told: '' } as const;

const nameOf = (side: ThreadMessage['from'], view: ThreadView): string => {
  switch (side) {
    case 'person':
      return view.person;
    case 'team':
      return view.team.name;
    case 'provider':
      return view.service ?? 'the service';
  }
};

const whatOf = (message: ThreadMessage, view: ThreadView): string => {
  const { from, to, via, told, byCarer } = message;
  const whom = to.map((side) => nameOf(side, view)).join(' and ');
  if (from !== 'person') return `${nameOf(from, view)} to ${whom}`;
  if (told !== undefined) return `${view.person} to ${whom}, told ${toldWords[told.how]} on ${formatDate(told.on)}`;
  const who = byCarer === true ? `A carer for ${view.person}` : view.person;
  return `${who} to ${whom}, ${viaWords[via]}`;
};

const readBy = ({ from, to, at }: ThreadMessage, { reads }: ThreadView): string | undefined => {
  const read = to
    .filter((side) => side !== from)
    .map((side) => reads[side])
    .find((each) => each !== undefined && each.upTo >= at);
  if (read === undefined) return undefined;
  const who = read.by === 'patient' ? 'the person' : read.by === 'carer' ? 'a carer' : read.by;
  return `Read by ${who} on ${formatDateTime(read.at)}.`;
};

function More({ message, view }: Of & { message: ThreadMessage }) {
  const read = readBy(message, view);
  return (
    <>
      <div className="fp-quote">
        <Words>{message.words}</Words>
      </div>
      {message.attachments !== undefined && (
        <p>It came with attachments ({message.attachments}). We keep none. Ask for what is needed.</p>
      )}
      <p>{read ?? 'Not read yet.'}</p>
    </>
  );
}

/** Lists the messages of a thread to staff, newest first: from whom, to whom, how each came, and who has read it. */
export function StaffMessages({ view }: Of) {
  if (view.items.length === 0) return <Empty>Nothing has been written yet.</Empty>;
  return (
    <History
      happenings={view.items.map((message) => ({
        id: message.messageId,
        at: message.at,
        by: message.by?.name,
        what: whatOf(message, view),
        more: <More message={message} view={view} />,
      }))}
    />
  );
}
