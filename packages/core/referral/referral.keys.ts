import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** The head of a referral, in the partition of its case: derived from the id alone. */
export const referralKey = (referralId: string): Key => {
  const { caseId, own } = splitIdWithin(referralId);
  return { pk: `CASE#${caseId}`, sk: `2#${own}` };
};

/** That a referral which stands with another case is led from this one since a transfer. */
export const ledKey = (caseId: string, referralId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `2#led#${referralId}`,
});

/** What goes with a referral: the request, the message, and what was agreed. */
export const letterKey = (referralId: string): Key => {
  const { pk, sk } = referralKey(referralId);
  return { pk, sk: `${sk}#letter` };
};

/** What was agreed before the person agreed to something else, known by its version. */
export const formerLetterKey = (referralId: string, version: number): Key => {
  const { pk, sk } = letterKey(referralId);
  return { pk, sk: `${sk}#${String(version).padStart(6, '0')}` };
};

/** What the link in an e-mail opens, known by a keyed digest of the secret that the link carries. */
export const linkKey = (tokenDigest: string): Key => ({ pk: `LINK#${tokenDigest}`, sk: '0' });

/** A free text on a referral, known by the version that added it. */
export const referralNoteKey = (referralId: string, version: number): Key => {
  const { pk, sk } = referralKey(referralId);
  return { pk, sk: `${sk}#note#${String(version).padStart(6, '0')}` };
};

/** The partition of what people waited for a service. */
export const waitedPartition = (serviceId: string): string => `WAITED#${serviceId}`;

/** What somebody waited for a service in whose month (YYYY-MM) they were first seen, under a keyed digest of the referral. */
export const waitedKey = (serviceId: string, month: string, digest: string): Key => ({
  pk: waitedPartition(serviceId),
  sk: `${month}#${digest}`,
});
