import * as z from 'zod';
import { commit, ReferralId, useCase } from '@fingerpost/kernel';
import { caseHolder } from '@fingerpost/core/case';
import { changeTask } from '@fingerpost/core/work';
import { readWaiting } from './answering.ts';
import { reachesProvider } from './sides.ts';
import { threadEvent } from './thread.events.ts';
import { nextThread, readInThread, threadChange } from './thread.repository.ts';

/**
 * Gives the team what waits for an answer of a service that does not see the person any more, with the date
 * that they were told. Doing it again changes nothing. Refuses: thread.missing.
 */
export const moveMessages = useCase({
  input: z.object({ referralId: ReferralId }),
  allow: ['system'],
  run: async ({ referralId }, context): Promise<{ readonly moved: boolean }> => {
    const at = await readInThread(context, referralId);
    if (at.thread.toAnswer.provider === undefined || reachesProvider(at)) return { moved: false };
    const task = (await readWaiting(context, at.thread)).provider;
    if (task === undefined || task.holder?.id !== task.providerId) return { moved: false };
    const holder = caseHolder(at.of);
    const changedAt = context.now.toISOString();
    const moved = { ...task, holder, because: 'service-left', changedAt, version: task.version + 1 };
    const event = threadEvent('ThreadProviderLeft', { taskId: task.id });
    const after = nextThread(context, at.thread, {});
    await commit(context, threadChange(context, after, at.of, event, [changeTask(moved)]));
    return { moved: true };
  },
});
