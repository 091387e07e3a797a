import {
  type Change,
  type Context,
  type Item,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  type Write,
} from '@fingerpost/kernel';
import { closeTask, readTask } from '@fingerpost/core/work';
import { Reply, ReplyWords } from './reply.ts';
import { replyKey, replyWordsKey } from './thread.keys.ts';
import { threadRefusals } from './thread.refusals.ts';

/** Finds a reply; undefined when there is none. */
export const findReply = async (context: Pick<Context, 'table'>, replyId: string): Promise<Reply | undefined> => {
  const item = await context.table.get(replyKey(replyId));
  return item === undefined ? undefined : Reply.parse(item.data);
};

/** Reads a reply and its words. Refuses: reply.missing. */
export const readReply = async (
  context: Pick<Context, 'table'>,
  replyId: string,
): Promise<{ readonly reply: Reply; readonly said: ReplyWords | undefined }> => {
  const items = await context.table.getMany([replyKey(replyId), replyWordsKey(replyId)]);
  const head = items.find(({ type }) => type === 'reply');
  const words = items.find(({ type }) => type === 'reply-words');
  if (head === undefined) throw refuse(threadRefusals.replyMissing);
  return { reply: Reply.parse(head.data), said: words === undefined ? undefined : ReplyWords.parse(words.data) };
};

/** The item that keeps the words of a reply, for a while only once it is settled. */
export const wordsItem = (replyId: string, data: ReplyWords, version: number, expiresAt?: number): Item => ({
  ...replyWordsKey(replyId),
  type: 'reply-words',
  version,
  data,
  ...(expiresAt === undefined ? {} : { expiresAt }),
});

/** Makes the next version of a reply. Refuses: version.stale. */
export const nextReply = (context: Context, before: Reply, changes: Partial<Reply>): Reply => {
  mustMatch(context, before.version);
  return { ...before, ...changes, version: before.version + 1, recent: remember(context, before.recent) };
};

/** Makes the change that takes a reply to a version, with the event that explains it and any other writes. */
export const replyChange = (
  context: Context,
  after: Reply,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[],
): Change => ({
  head: replyKey(after.id),
  event: makeEvent(context, { ...event, subject: after.id, version: after.version }),
  writes: [
    {
      kind: 'put',
      expect: after.version === 1 ? 'new' : after.version - 1,
      item: { ...replyKey(after.id), type: 'reply', version: after.version, data: after },
    },
    ...writes,
  ],
});

/** The writes that close every open task to file a reply. */
export const closeFiling = async (context: Context, { taskIds }: Reply, result: string): Promise<readonly Write[]> => {
  const tasks = await Promise.all(taskIds.map((taskId) => readTask(context, taskId)));
  return tasks.flatMap((task) => (task?.status === 'open' ? closeTask(context, task, result) : []));
};
