import { type Key, splitIdWithin } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';

/** The person's own answers on loneliness, at the plan, at a check-in or at closing. */
export const lonelinessKey = (caseId: string, stage: string, own: string): Key => ({
  pk: casePartition(caseId),
  sk: `1#loneliness#${stage}#${own}`,
});

/** What the person answered at a check-in, known by the task that asked. */
export const checkInKey = (taskId: string): Key => {
  const { caseId, own } = splitIdWithin(taskId);
  return { pk: casePartition(caseId), sk: `8#check-in#${own}` };
};
