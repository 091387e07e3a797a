import * as z from 'zod';
import { commit, type Context, makeEvent, TaskId, useCase } from '@fingerpost/kernel';
import { type Directory, type Policy, readDirectory } from '@fingerpost/core/directory';
import {
  changeTask,
  dueAfter,
  hasLead,
  heldAbove,
  heldByAdministrators,
  type Holder,
  readTask,
  type Task,
  taskKey,
} from '@fingerpost/core/work';
import { followUpEvent } from './follow-up.events.ts';

/** Where a task goes that its holder has left, and for how long they may; undefined where nobody is above them, or where the workflow looks after it. */
const aboveHolder = (
  { holder, teamId, providerId, todo }: Pick<Task, 'holder' | 'teamId' | 'providerId' | 'todo'>,
  policy: Policy,
  directory: Directory,
): { readonly days: number; readonly to: Holder } | undefined => {
  if (holder?.kind === 'leads') return { days: policy.leadOverdueToAdmin, to: heldByAdministrators };
  const isServices = todo === 'answer-message' && holder?.kind === 'organisation' && holder.id === providerId;
  const isOneOfTeam = holder?.kind === 'member' || (holder?.kind === 'organisation' && holder.id === teamId);
  if (!isOneOfTeam && !isServices) return undefined;
  return { days: policy.workerOverdueToLead, to: heldAbove(teamId, hasLead(teamId, directory)) };
};

/** Gives to whom an overdue task is due to go now; undefined while its holder still has time. */
const raisedTo = (
  task: Pick<Task, 'holder' | 'teamId' | 'providerId' | 'todo' | 'dueBy'>,
  directory: Directory,
  now: Date,
) => {
  const policy = directory.policyOf(directory.commissionerOf(task.teamId));
  const above = aboveHolder(task, policy, directory);
  if (above === undefined || task.dueBy === undefined) return undefined;
  return dueAfter(new Date(task.dueBy), above.days) <= now.toISOString() ? { to: above.to, policy } : undefined;
};

/**
 * Raises a task that its holder left past its date by the policy's days: from the team's side to its
 * leads, as what a service was to answer the person, from them to the administrators, with a new date. Asked for every night of what is overdue;
 * no execution waits for it.
 */
export const raiseTask = useCase({
  input: z.object({ taskId: TaskId }),
  allow: ['system'],
  run: async ({ taskId }, context: Context): Promise<{ readonly done: boolean }> => {
    const before = await readTask(context, taskId);
    // What a practice was asked has a clock of its own.
    if (before?.status !== 'open' || before.lookAt !== undefined) return { done: false };
    const raised = raisedTo(before, await readDirectory(context), context.now);
    if (raised === undefined) return { done: false };
    const { to, policy } = raised;
    const after: Task = {
      ...before,
      holder: to,
      dueBy: dueAfter(context.now, policy.rescueWithin),
      changedAt: context.now.toISOString(),
      version: before.version + 1,
    };
    const event = makeEvent(context, {
      ...followUpEvent('TaskRaised', {
        todo: before.todo,
        to: to.kind === 'leads' ? 'leads' : 'administrators',
        from: before.holder?.id,
      }),
      subject: taskId,
      version: after.version,
      scope: before.scope,
    });
    await commit(context, { head: taskKey(taskId), event, writes: [changeTask(after)] });
    return { done: true };
  },
});
