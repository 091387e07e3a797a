import { workRefusals } from '@fingerpost/core/work';
import { refuse, TaskId } from '@fingerpost/kernel';
import type { Visit } from './visit.tsx';

/** Gives the task that the address of a page names. Refuses: task.missing. */
export const taskIdOf = (at: Visit): string => {
  const taskId = TaskId.safeParse(at.c.req.param('taskId')).data;
  if (taskId === undefined) throw refuse(workRefusals.missing);
  return taskId;
};
