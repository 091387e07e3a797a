import * as z from 'zod';
import { TaskId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { readTask } from '@fingerpost/core/work';
import { sideIn } from './sides.ts';
import { readInThread } from './thread.repository.ts';

/** Where a message is answered. */
export type MessagePlace = { readonly caseId: string; readonly referralId?: string | undefined };

/**
 * Finds where the message of a task is answered, for whoever takes part there; undefined for a task that is
 * about no message. Refuses: thread.missing.
 */
export const findMessagePlace = useCase({
  input: z.object({ taskId: TaskId }),
  allow: ['link-worker', 'team-lead', 'provider'],
  run: async ({ taskId }, context): Promise<MessagePlace | undefined> => {
    const task = await readTask(context, taskId);
    if (task?.todo !== 'answer-message') return undefined;
    const { referralId } = task;
    const at = await readInThread(context, referralId ?? task.caseId);
    sideIn(context.actor, at, { directory: await readDirectory(context), now: context.now });
    return { caseId: at.of.id, referralId };
  },
});
