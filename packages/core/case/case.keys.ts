import type { Key } from '@fingerpost/kernel';

/** The partition in which a case, its plan, referrals, contacts, tasks and events stand together. */
export const casePartition = (caseId: string): string => `CASE#${caseId}`;

/** The head of a case. */
export const caseKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '0' });

/** The number of referrals that keep a case open. */
export const openReferralsKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '0#tally' });

/** A free text on a case: the request at opening, a closing note; known by the version that added it. */
export const caseNoteKey = (caseId: string, version: number): Key => ({
  pk: casePartition(caseId),
  sk: `0#note#${String(version).padStart(6, '0')}`,
});

/** What the practice is asked to do after the case has closed, known by the version that closed it. */
export const requestedActionsKey = (caseId: string, version: number): Key => ({
  pk: casePartition(caseId),
  sk: `0#actions#${String(version).padStart(6, '0')}`,
});

/** What matters to the person, and their goals. */
export const planKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '1' });

/** The words of a plan as they stood before they were changed. */
export const formerPlanKey = (caseId: string, version: number): Key => ({
  pk: casePartition(caseId),
  sk: `1#former#${String(version).padStart(6, '0')}`,
});

/** The person's own answers on their wellbeing, at the plan or at closing. */
export const ons4Key = (caseId: string, stage: string, own: string): Key => ({
  pk: casePartition(caseId),
  sk: `1#ons4#${stage}#${own}`,
});

/** One contact or attempt. */
export const contactKey = (caseId: string, at: string, own: string): Key => ({
  pk: casePartition(caseId),
  sk: `3#${at}#${own}`,
});
