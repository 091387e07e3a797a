import { type Key, splitIdWithin } from '@fingerpost/kernel';

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

/** With which cases this one is the same person's, and with which it is not, as people have decided. */
export const identityKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '0#identity' });

/** Whose a case is as figures count people, under a keyed digest of the case: it leads neither to the case nor to the person. */
export const countedPersonKey = (caseDigest: string): Key => ({ pk: `COUNTED#${caseDigest}`, sk: '0' });

/** What a practice is asked to do, or what it answered, beside the task that asks. */
export const actionNoteKey = (taskId: string, part: 'asked' | 'answer'): Key => {
  const { caseId, own } = splitIdWithin(taskId);
  return { pk: casePartition(caseId), sk: `0#action#${own}#${part}` };
};

/** Who sent the person from outside the network: an agency, or somebody close to them. */
export const referrerKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '0#referrer' });

/** How many public forms came today from one address or to one team, which stay keyed digests; goes by itself after two days. */
export const formCountKey = (digest: string): Key => ({ pk: `FORMS#${digest}`, sk: '0' });

/** That the person has died, and where the case stood before, for the lead to undo it. */
export const deathKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '0#death' });

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

/** What somebody who visits the person has to know to be safe. */
export const visitRiskKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '1#risk' });

/** An instruction for visitors as it stood before it was changed. */
export const formerVisitRiskKey = (caseId: string, version: number): Key => ({
  pk: casePartition(caseId),
  sk: `1#risk#former#${String(version).padStart(6, '0')}`,
});

/** One contact or attempt. */
export const contactKey = (caseId: string, at: string, own: string): Key => ({
  pk: casePartition(caseId),
  sk: `3#${at}#${own}`,
});

/** Whom and what the person must not meet: services, providers, members of staff and places. */
export const notWithKey = (caseId: string): Key => ({ pk: casePartition(caseId), sk: '7#not-with' });

/** Why a lead gave the person another worker, for leads alone; known by the version of the case that it made. */
export const leadNoteKey = (caseId: string, version: number): Key => ({
  pk: casePartition(caseId),
  sk: `7#lead#${String(version).padStart(6, '0')}`,
});

/** That somebody of another team opened the case, and why; known by the task to review it. */
export const accessKey = (caseId: string, own: string): Key => ({ pk: casePartition(caseId), sk: `7#access#${own}` });

/** How many messages of one thread are new to each side, where a page of the case or the referral reads it with the rest. */
export const newMessagesKey = (caseId: string, own: string): Key => ({ pk: casePartition(caseId), sk: `7#new#${own}` });
