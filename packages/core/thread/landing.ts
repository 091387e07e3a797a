import { type Context, eventItem, idWithin, type Write } from '@fingerpost/kernel';
import { notWithKey, notWithOf } from '@fingerpost/core/case';
import { concernAbout } from '@fingerpost/core/concern';
import { type Directory } from '@fingerpost/core/directory';
import { asksToStop } from './one-word.ts';
import { answerBy, settleBy } from './answering.ts';
import { newTo } from './new-to.ts';
import type { Reply } from './reply.ts';
import { recipientsFor } from './sides.ts';
import { threadEvent } from './thread.events.ts';
import { addMessage, nextThread, readInThread, threadChange } from './thread.repository.ts';
import type { ThreadMessage } from './thread.ts';

/** What landing a reply in a thread writes, and by when the person is answered. */
export type Landed = { readonly writes: readonly Write[]; readonly answerBy: string };

const concernOf = async (
  context: Context,
  at: Awaited<ReturnType<typeof readInThread>>,
  { id }: Reply,
  words: string,
): Promise<readonly Write[]> => {
  const notWith = notWithOf(await context.table.get(notWithKey(at.of.id)));
  const about = { found: at.of, notWith, ...(at.referral === undefined ? {} : { referralId: at.referral.id }) };
  const asked = { words, inDanger: 'not-known', personKnows: 'not-known' } as const;
  const { change } = await concernAbout(context, about, asked, idWithin('con', at.of.id, id.slice(-16)));
  return [...change.writes, { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) }];
};

/**
 * Makes the writes that land a reply in a thread: the message and whoever's task it is, and where its words
 * may speak of danger a concern for the safeguarding lead as well.
 */
export const landingOf = async (
  context: Context,
  reply: Reply,
  { threadId, words }: { readonly threadId: string; readonly words: string },
  directory: Directory,
): Promise<Landed> => {
  const { ifMatch: _ofTheReply, idempotency: _itsToo, ...free } = context;
  const at = await readInThread(free, threadId);
  const dueBy = answerBy(free, at.of, directory);
  const to = recipientsFor('person', at).slice(0, 1);
  // Who wants no more texts is asked how to tell them things instead, which is another task.
  const needsNone = reply.channel === 'sms' && asksToStop(words);
  const { toAnswer, writes, settled, waits } = await settleBy(free, at, { from: 'person', to, needsNone }, dueBy);
  const { channel: via, attachments } = reply;
  const now = free.now.toISOString();
  const message: ThreadMessage = {
    messageId: reply.id.slice(-16),
    at: now,
    from: 'person',
    to: [...to],
    via,
    words,
    ...(attachments === 0 ? {} : { attachments }),
  };
  const after = nextThread(free, at.thread, { toAnswer, messages: at.thread.messages + 1, lastAt: now });
  const event = threadEvent('ThreadMessageWritten', {
    ...{ from: 'person', to, via, told: undefined, waits, settled },
    referralId: at.referral?.id,
  });
  const change = threadChange(free, after, at.of, event, [
    addMessage(threadId, message),
    ...newTo(at.fresh, to),
    ...writes,
  ]);
  const concern = reply.worrying ? await concernOf(free, at, reply, words) : [];
  return {
    answerBy: toAnswer.provider?.dueBy ?? toAnswer.team?.dueBy ?? dueBy,
    writes: [...change.writes, { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) }, ...concern],
  };
};
