import * as z from 'zod';
import { commit, type Context, useCase, type Write } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { putReplier } from '@fingerpost/core/message';
import { mayBeInDanger } from '@fingerpost/core/patient';
import { addTask, dayOf } from '@fingerpost/core/work';
import { filingTasks, readReplyBy, teamsFor } from './filing-task.ts';
import { landingOf } from './landing.ts';
import { keptWords, type Reply, type ReplyTaken } from './reply.ts';
import { findReply, replyChange, wordsItem } from './reply.repository.ts';
import { ReplyChannel, senderDigest } from './sender.ts';
import { replyEvent } from './reply.events.ts';
import { answeredKey } from './thread.keys.ts';
import { whereTo } from './where-to.ts';
import { asksToStop } from './stop-word.ts';

const Came = z.object({
  channel: ReplyChannel,
  /** What the provider calls it: the same each time it is sent. */
  providerId: z.string().min(1).max(1000),
  from: z.string().trim().min(3).max(320),
  words: z.string(),
  attachments: z.int().min(0).default(0),
  /** Of an e-mail: the token in the address it was sent to. */
  token: z.string().max(200).optional(),
  /** A machine wrote it, such as an answer that somebody is away. */
  automatic: z.boolean().default(false),
});

const hour = 60 * 60_000;
const Answered = z.object({ at: z.iso.datetime() });

/** Whether a sender is answered now, at most once an hour, with the write that remembers it. */
const answering = async (
  context: Context,
  { channel, from, words, automatic }: z.output<typeof Came>,
): Promise<readonly Write[] | undefined> => {
  if (automatic || asksToStop(words)) return undefined;
  const key = answeredKey(senderDigest(context, channel, from));
  const before = await context.table.get(key);
  const last = before === undefined ? undefined : Date.parse(Answered.parse(before.data).at);
  if (last !== undefined && context.now.getTime() - last < hour) return undefined;
  const version = (before?.version ?? 0) + 1;
  const expiresAt = Math.floor(context.now.getTime() / 1000) + 86_400;
  const item = { ...key, type: 'answered', version, data: { at: context.now.toISOString() }, expiresAt };
  return [{ kind: 'put', expect: before?.version ?? 'new', item }];
};

const newReply = (context: Context, replyId: string, came: z.output<typeof Came>): Reply => ({
  id: replyId,
  channel: came.channel,
  status: 'landed',
  at: context.now.toISOString(),
  candidates: [],
  teams: [],
  taskIds: [],
  attachments: came.attachments,
  worrying: mayBeInDanger(came.words),
  version: 1,
  recent: [],
});

/**
 * Takes a reply that came by text or e-mail, once however often it is sent: into the thread of the one open
 * case it is clearly of, or to a person who says whose it is. Its sender is answered at most once an hour.
 */
export const takeReply = useCase({
  input: Came,
  allow: ['system'],
  run: async (came, context): Promise<ReplyTaken> => {
    const { channel, providerId, from } = came;
    const replyId = context.secrets.digest('reply', `${channel}\n${providerId}`).slice(-26);
    const same = await findReply(context, replyId);
    if (same !== undefined) return { replyId, status: same.status };
    const directory = await readDirectory(context);
    const where = await whereTo(context, came);
    const words = keptWords(came.words.trim());
    const fresh = newReply(context, replyId, came);
    const answer = await answering(context, came);
    const answerWith = (by: string, caseId?: string): readonly Write[] =>
      answer === undefined
        ? []
        : [...answer, putReplier(context, replyId, { channel, to: from, readBy: dayOf(new Date(by)), caseId })];
    const isAnswered = answer !== undefined;
    if ('threadId' in where) {
      const { threadId } = where;
      const reply: Reply = { ...fresh, threadId };
      const { writes, answerBy } = await landingOf(context, reply, { threadId, words }, directory);
      const event = replyEvent('ReplyTaken', { channel, status: 'landed', why: undefined, taskIds: [], isAnswered });
      await commit(context, replyChange(context, reply, event, [...writes, ...answerWith(answerBy, where.of.id)]));
      return { replyId, status: 'landed' };
    }
    const { why, candidates } = where;
    const teams = teamsFor(candidates, directory);
    const tasks = filingTasks(context, { ...fresh, teams: [...teams] }, why, directory);
    const reply: Reply = {
      ...fresh,
      status: 'to-file',
      why,
      candidates: candidates.map(({ id }) => id),
      teams: [...teams],
      taskIds: tasks.map(({ id }) => id),
    };
    const event = replyEvent('ReplyTaken', { channel, status: 'to-file', why, taskIds: reply.taskIds, isAnswered });
    await commit(
      context,
      replyChange(context, reply, event, [
        { kind: 'put', expect: 'new', item: wordsItem(replyId, { words, from }, 1) },
        ...tasks.map(addTask),
        ...answerWith(readReplyBy(context, fresh.worrying)),
      ]),
    );
    return { replyId, status: 'to-file' };
  },
});
