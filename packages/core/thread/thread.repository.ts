import {
  type Change,
  type Context,
  type Item,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  splitIdWithin,
  type Write,
} from '@fingerpost/kernel';
import {
  type Case,
  caseKey,
  caseOf,
  type NewMessages,
  newMessagesKey,
  newMessagesOf,
  readCase,
  scopeOf,
} from '@fingerpost/core/case';
import { type Referral, referralKey, referralOf } from '@fingerpost/core/referral';
import { newThread, Thread, type ThreadMessage } from './thread.ts';
import { caseOfThread, ownOfThread } from './thread-id.ts';
import { threadKey, threadMessageKey } from './thread.keys.ts';
import { threadRefusals } from './thread.refusals.ts';

/** A thread with the case it is led from now, and the referral where it is about one. */
export type InThread = {
  readonly thread: Thread;
  readonly of: Case;
  readonly referral?: Referral;
  /** How many of its messages are new to whom. */
  readonly fresh: NewMessages;
};

/** Parses a stored thread. */
const threadOf = (item: Item): Thread => Thread.parse(item.data);

/** Reads a thread, its case and its referral in one trip, or two once the referral is led from elsewhere. Refuses: thread.missing. */
export const readInThread = async (context: Pick<Context, 'table'>, threadId: string): Promise<InThread> => {
  const isAboutReferral = threadId.startsWith('ref_');
  const items = await context.table.getMany([
    threadKey(threadId),
    newMessagesKey(caseOfThread(threadId), ownOfThread(threadId)),
    caseKey(caseOfThread(threadId)),
    ...(isAboutReferral ? [referralKey(threadId)] : []),
  ]);
  const at = (type: string) => items.find((item) => item.type === type);
  const [head, parent, about] = [at('thread'), at('case'), at('referral')];
  if (parent === undefined || (isAboutReferral && about === undefined)) throw refuse(threadRefusals.missing);
  const thread = head === undefined ? newThread(threadId) : threadOf(head);
  const fresh = newMessagesOf(threadId, at('new-messages'));
  if (about === undefined) return { thread, of: caseOf(parent), fresh };
  const referral = referralOf(about);
  const of = referral.ledBy === undefined ? caseOf(parent) : await readCase(context, referral.ledBy);
  return { thread, of, referral, fresh };
};

/** Makes the next version of a thread. Refuses: version.stale. */
export const nextThread = (context: Context, before: Thread, changes: Partial<Thread>): Thread => {
  mustMatch(context, before.version);
  return { ...before, ...changes, version: before.version + 1, recent: remember(context, before.recent) };
};

/** Makes the change that takes a thread to its next version, with the event that explains it and any other writes. */
export const threadChange = (
  context: Context,
  after: Thread,
  of: Case,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => ({
  head: threadKey(after.id),
  event: makeEvent(context, {
    ...event,
    subject: after.id,
    version: after.version,
    scope: { ...scopeOf(of), caseId: after.id.startsWith('ref_') ? splitIdWithin(after.id).caseId : of.id },
  }),
  writes: [
    {
      kind: 'put',
      expect: after.version === 1 ? 'new' : after.version - 1,
      item: { ...threadKey(after.id), type: 'thread', version: after.version, data: after },
    },
    ...writes,
  ],
});

/** The write that keeps a message with its words. */
export const addMessage = (threadId: string, message: ThreadMessage): Write => ({
  kind: 'put',
  expect: 'new',
  item: {
    ...threadMessageKey(threadId, message.at, message.messageId),
    type: 'thread-message',
    version: 1,
    data: message,
  },
});
