import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** The head of a referral, in the partition of its case: derived from the id alone. */
export const referralKey = (referralId: string): Key => {
  const { caseId, own } = splitIdWithin(referralId);
  return { pk: `CASE#${caseId}`, sk: `2#${own}` };
};

/** What goes with a referral: the request, the message, and what was agreed. */
export const letterKey = (referralId: string): Key => {
  const { pk, sk } = referralKey(referralId);
  return { pk, sk: `${sk}#letter` };
};

/** A free text on a referral, known by the version that added it. */
export const referralNoteKey = (referralId: string, version: number): Key => {
  const { pk, sk } = referralKey(referralId);
  return { pk, sk: `${sk}#note#${String(version).padStart(6, '0')}` };
};
