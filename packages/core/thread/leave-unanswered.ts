import * as z from 'zod';
import { commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { closeTask, taskNoteKey } from '@fingerpost/core/work';
import { addNote } from '@fingerpost/core/case';
import { readWaiting } from './answering.ts';
import { sideIn } from './sides.ts';
import { ThreadId } from './thread.ts';
import { threadEvent } from './thread.events.ts';
import { threadRefusals } from './thread.refusals.ts';
import { nextThread, readInThread, threadChange } from './thread.repository.ts';

const NoAnswer = z.enum(['thanks', 'answered-otherwise', 'not-for-us', 'twice', 'other']);

/** That nothing waits for an answer of this side any more. */
export type LeftUnanswered = { readonly threadId: string; readonly version: number };

/**
 * Says that what waits needs no answer, and why; its task is done with it. A team may say so for a service
 * whose task was raised to it. Refuses: thread.missing, thread.not-waiting, thread.note-needed, version.stale.
 */
export const leaveUnanswered = useCase({
  input: z.object({ threadId: ThreadId, reason: NoAnswer, note: z.string().trim().max(1000).optional() }),
  allow: ['link-worker', 'team-lead', 'provider'],
  run: async ({ threadId, reason, note = '' }, context): Promise<LeftUnanswered> => {
    const at = await readInThread(context, threadId);
    const side = sideIn(context.actor, at, { directory: await readDirectory(context), now: context.now });
    const { thread: before, of } = at;
    if (wasHad(context, before.recent)) return { threadId, version: before.version };
    if (reason === 'other' && note === '') throw refuse(threadRefusals.noteNeeded);
    const waiting = await readWaiting(context, before);
    const providers = waiting.provider;
    const isRaised = providers !== undefined && providers.holder?.id !== providers.providerId;
    const which = side === 'provider' || (waiting.team === undefined && isRaised) ? 'provider' : 'team';
    const task = waiting[which];
    if (task === undefined) throw refuse(threadRefusals.notWaiting);
    const after = nextThread(context, before, { toAnswer: { ...before.toAnswer, [which]: undefined } });
    await commit(
      context,
      threadChange(context, after, of, threadEvent('ThreadLeftUnanswered', { reason, taskId: task.id }), [
        ...closeTask(context, task, `no-answer-${reason}`),
        ...(note === '' ? [] : [addNote(context, taskNoteKey(task.id), note)]),
      ]),
    );
    return { threadId, version: after.version };
  },
});
