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

/** What the person thought of the service of a referral. */
export const feedbackKey = (referralId: string): Key => {
  const { caseId, own } = splitIdWithin(referralId);
  return { pk: casePartition(caseId), sk: `2#${own}#feedback` };
};

/** What they had said of it before they put it right, known by its version. */
export const formerFeedbackKey = (referralId: string, version: number): Key => {
  const { pk, sk } = feedbackKey(referralId);
  return { pk, sk: `${sk}#${String(version).padStart(6, '0')}` };
};

/**
 * What somebody thought of a service, in a partition of the service's own, under a keyed digest of the
 * referral: from the referral it is found again, and it leads to nobody.
 */
export const serviceFeedbackKey = (serviceId: string, digest: string): Key => ({
  pk: `FEEDBACK#${serviceId}`,
  sk: digest,
});
