import { type Context, idWithin, type Write } from '@fingerpost/kernel';
import { addTask, changeTask, readTask } from './task-item.ts';
import type { Task } from './task.ts';

/** Gives the id of the one task of a kind that a case has at a time. */
export const standingTaskId = (context: Pick<Context, 'secrets'>, caseId: string, todo: Task['todo']): string =>
  idWithin('tsk', caseId, context.secrets.digest('standing-task', `${caseId}\n${todo}`).slice(-16));

/**
 * The write that makes sure the one task of its kind on a case is open, read in a trip of its own: a
 * new one, the former one anew where it was done, or nothing where it is open already.
 */
export const openOnce = async (context: Context, task: Task): Promise<readonly Write[]> => {
  const before = await readTask(context, task.id);
  if (before === undefined) return [addTask(task)];
  return before.status === 'open' ? [] : [changeTask({ ...task, version: before.version + 1 })];
};
