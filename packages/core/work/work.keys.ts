import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** A task, kept in the case it is about. */
export const taskKey = (taskId: string): Key => {
  const { caseId, own } = splitIdWithin(taskId);
  return { pk: `CASE#${caseId}`, sk: `4#${own}` };
};
