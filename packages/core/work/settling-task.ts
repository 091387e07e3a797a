import { type Context, eventItem, makeEvent, type Write } from '@fingerpost/kernel';
import { changeTask, readTask } from './task-item.ts';
import type { Task } from './task.ts';
import { taskKey } from './work.keys.ts';

const closed = (context: Context, task: Task, result: string): Task => ({
  ...task,
  status: 'done',
  holder: undefined,
  dueBy: undefined,
  result,
  ...(context.actor.kind === 'staff'
    ? { doneBy: { memberId: context.actor.memberId, name: context.actor.name, at: context.now.toISOString() } }
    : {}),
  changedAt: context.now.toISOString(),
  version: task.version + 1,
});

/** The writes that close an open task which a step of its case or referral has settled. */
export const closeTask = (context: Context, task: Task, result: string): readonly Write[] => {
  const after = closed(context, task, result);
  const event = makeEvent(context, {
    type: 'TaskSettled',
    subject: task.id,
    version: after.version,
    scope: task.scope,
    data: { todo: task.todo, result },
  });
  return [changeTask(after), { kind: 'put', expect: 'new', item: eventItem(taskKey(task.id), event) }];
};

/** The writes that close a task if it is still open; reads it, in a trip of its own. */
export const closeTaskIfOpen = async (
  context: Context,
  taskId: string | undefined,
  result: string,
): Promise<readonly Write[]> => {
  const task = taskId === undefined ? undefined : await readTask(context, taskId);
  return task?.status === 'open' ? closeTask(context, task, result) : [];
};
