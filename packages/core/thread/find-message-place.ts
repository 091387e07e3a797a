import * as z from 'zod';
import { TaskId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { readTask } from '@fingerpost/core/work';
import { readToFile } from './replies-for.ts';
import { sideIn } from './sides.ts';
import { readInThread } from './thread.repository.ts';

/** Where a message is answered, or a reply is filed. */
export type MessagePlace =
  { readonly caseId: string; readonly referralId?: string | undefined } | { readonly replyId: string };

/**
 * Finds where the message of a task is answered, or the reply of one is filed, for whoever may; undefined for a
 * task that is about neither. Refuses: thread.missing, reply.missing.
 */
export const findMessagePlace = useCase({
  input: z.object({ taskId: TaskId }),
  allow: ['link-worker', 'team-lead', 'provider', 'network-admin'],
  run: async ({ taskId }, context): Promise<MessagePlace | undefined> => {
    const task = await readTask(context, taskId);
    if (task?.todo === 'file-reply' && task.messageId !== undefined) {
      await readToFile(context, task.messageId);
      return { replyId: task.messageId };
    }
    if (task?.todo !== 'answer-message') return undefined;
    const { referralId } = task;
    const at = await readInThread(context, referralId ?? task.caseId);
    sideIn(context.actor, at, { directory: await readDirectory(context), now: context.now });
    return { caseId: at.of.id, referralId };
  },
});
