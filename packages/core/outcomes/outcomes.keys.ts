import type { Key } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';

/** The person's own answers on loneliness, at the plan, at a check-in or at closing. */
export const lonelinessKey = (caseId: string, stage: string, own: string): Key => ({
  pk: casePartition(caseId),
  sk: `1#loneliness#${stage}#${own}`,
});
