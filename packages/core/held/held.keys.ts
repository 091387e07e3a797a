import type { Key } from '@fingerpost/kernel';

/** How often everything held about a person was read out as one, and when last. */
export const heldKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: '8#held' });

/** That a person asked for everything held about them, by its own characters. */
export const recordRequestKey = (caseId: string, own: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `8#request#${own}`,
});

/** What a person says is wrong, in their words, beside what it is about. */
export const correctionKey = (caseId: string, own: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `8#correction#${own}`,
});
