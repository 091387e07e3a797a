import type { Context, Item, Write } from '@fingerpost/kernel';
import { headItem, headOf } from './entry.ts';
import { Task } from './task.ts';
import { taskKey } from './work.keys.ts';

const taskItem = (task: Task): Item => headItem({ key: taskKey(task.id), type: 'task', state: task });

/** The write that puts a new task on somebody's list. */
export const addTask = (task: Task): Write => ({ kind: 'put', item: taskItem(task), expect: 'new' });

/** The write that replaces a task which was read one version before. */
export const changeTask = (task: Task): Write => ({ kind: 'put', item: taskItem(task), expect: task.version - 1 });

/** Parses a stored task. */
export const taskOf = (item: Item): Task => Task.parse(headOf(item));

/** Reads a task; undefined when there is none. */
export const readTask = async (context: Pick<Context, 'table'>, taskId: string): Promise<Task | undefined> => {
  const item = await context.table.get(taskKey(taskId));
  return item === undefined ? undefined : taskOf(item);
};
