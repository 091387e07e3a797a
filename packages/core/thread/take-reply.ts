import * as z from 'zod';
import { commit, type Context, useCase, type Write } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { putReplier } from '@fingerpost/core/message';
import { mayBeInDanger } from '@fingerpost/core/patient';
import { addTask, dayOf } from '@fingerpost/core/work';
import { answeringAtOnce } from './answering-at-once.ts';
import { filingTasks, readReplyBy, teamsFor } from './filing-task.ts';
import { landingOf } from './landing.ts';
import { goOnStoppingTexts, noMoreTexts } from './no-more-texts.ts';
import { asksToStop } from './one-word.ts';
import { keptWords, type Reply, type ReplyTaken } from './reply.ts';
import { findReply, replyChange, wordsItem } from './reply.repository.ts';
import { ReplyChannel } from './sender.ts';
import { replyEvent } from './reply.events.ts';
import { mostCandidates, whereTo } from './where-to.ts';

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

const newReply = (
  context: Context,
  replyId: string,
  came: z.output<typeof Came>,
  stopping: readonly string[],
): Reply => ({
  id: replyId,
  channel: came.channel,
  status: 'landed',
  at: context.now.toISOString(),
  candidates: [],
  teams: [],
  taskIds: [],
  attachments: came.attachments,
  stopping: stopping.length === 0 ? undefined : [...stopping],
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
    if (same !== undefined) {
      await goOnStoppingTexts(context, same);
      return { replyId, status: same.status };
    }
    const directory = await readDirectory(context);
    const where = await whereTo(context, came, asksToStop(came.words));
    const words = keptWords(came.words.trim());
    const caseIds = where.candidates.map(({ id }) => id);
    const { isAnswered, asks, writes: remembered } = await answeringAtOnce(context, came, caseIds.length > 0);
    const { writes: stopped, later } = await noMoreTexts(context, came, caseIds, directory);
    const toStop = later.length;
    const fresh = newReply(context, replyId, came, later);
    const answerWith = (by: string, caseId?: string): readonly Write[] => {
      const replier = {
        channel,
        to: from,
        readBy: dayOf(new Date(by)),
        caseId,
        asks,
        mayBe: caseIds.slice(-mostCandidates),
      };
      return [...remembered, ...stopped, ...(isAnswered ? [putReplier(context, replyId, replier)] : [])];
    };
    if ('threadId' in where) {
      const { threadId } = where;
      const reply: Reply = { ...fresh, threadId };
      const { writes, answerBy } = await landingOf(context, reply, { threadId, words }, directory);
      const event = replyEvent('ReplyTaken', {
        channel,
        status: 'landed',
        why: undefined,
        taskIds: [],
        isAnswered,
        toStop,
      });
      await commit(context, replyChange(context, reply, event, [...writes, ...answerWith(answerBy, where.of.id)]));
      await goOnStoppingTexts(context, reply);
      return { replyId, status: 'landed' };
    }
    const { why, candidates } = where;
    const teams = teamsFor(candidates, directory);
    const tasks = filingTasks(context, { ...fresh, teams: [...teams] }, why, directory);
    const reply: Reply = {
      ...fresh,
      status: 'to-file',
      why,
      candidates: caseIds.slice(-mostCandidates),
      teams: [...teams],
      taskIds: tasks.map(({ id }) => id),
    };
    const event = replyEvent('ReplyTaken', {
      channel,
      status: 'to-file',
      why,
      taskIds: reply.taskIds,
      isAnswered,
      toStop,
    });
    await commit(
      context,
      replyChange(context, reply, event, [
        { kind: 'put', expect: 'new', item: wordsItem(replyId, { words, from }, 1) },
        ...tasks.map(addTask),
        ...answerWith(readReplyBy(context, fresh.worrying)),
      ]),
    );
    await goOnStoppingTexts(context, reply);
    return { replyId, status: 'to-file' };
  },
});
