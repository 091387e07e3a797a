import type { Key } from '@fingerpost/kernel';

/** How often everything held about a person was read out as one, and when last. */
export const heldKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: '8#held' });

/** What a person says is wrong, in their words, beside what it is about. */
export const correctionKey = (caseId: string, own: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `8#correction#${own}`,
});
