import type { Key } from '@fingerpost/kernel';

/** An offer of several services, by its own 16 characters. */
export const offerKey = (caseId: string, own: string): Key => ({ pk: `CASE#${caseId}`, sk: `8#choice#${own}` });

/** Why each service of an offer may fit, in words for the person. */
export const reasonsKey = (caseId: string, own: string): Key => {
  const { pk, sk } = offerKey(caseId, own);
  return { pk, sk: `${sk}#why` };
};

/** What was said with an answer, known by the version of the offer that it made. */
export const saidWithKey = (caseId: string, own: string, version: number): Key => {
  const { pk, sk } = offerKey(caseId, own);
  return { pk, sk: `${sk}#said#${String(version).padStart(6, '0')}` };
};
