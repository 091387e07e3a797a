import * as z from 'zod';
import { commit, type Context, makeEvent, ReferralId, splitIdWithin, useCase } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';
import { changeTask, type Task, taskKey, taskOf } from '@fingerpost/core/work';
import { followUpEvent } from './follow-up.events.ts';

const result = 'moved-on';

const openRescues = async (context: Context, referralId: string, at: string): Promise<readonly Task[]> => {
  const partition = casePartition(splitIdWithin(referralId).caseId);
  const found: Task[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(partition, { beginsWith: '4#', ...(after === undefined ? {} : { after }) });
    found.push(...page.rows.filter(({ type }) => type === 'task').map(taskOf));
    after = page.after;
  } while (after !== undefined);
  return found.filter(
    (task) =>
      task.referralId === referralId &&
      task.status === 'open' &&
      task.because === 'provider-silent' &&
      task.openedAt <= at,
  );
};

/**
 * Takes the rescue of a referral off its holder's list once the referral has moved after all, at an
 * instant; a rescue that was opened later stays.
 */
export const settleRescue = useCase({
  input: z.object({ referralId: ReferralId, at: z.iso.datetime() }),
  allow: ['system'],
  run: async ({ referralId, at }, context): Promise<{ readonly settled: number }> => {
    const tasks = await openRescues(context, referralId, at);
    for (const task of tasks) {
      const after: Task = {
        ...task,
        status: 'done',
        holder: undefined,
        dueBy: undefined,
        result,
        changedAt: context.now.toISOString(),
        version: task.version + 1,
      };
      await commit(context, {
        head: taskKey(task.id),
        event: makeEvent(context, {
          ...followUpEvent('TaskSettled', { todo: task.todo, result }),
          subject: task.id,
          version: after.version,
          scope: task.scope,
        }),
        writes: [changeTask(after)],
      });
    }
    return { settled: tasks.length };
  },
});
