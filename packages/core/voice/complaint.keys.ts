import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** The partition of the complaints of one person: never the case's own, so that nothing that reads a case meets them. */
export const complaintPartition = (caseId: string): string => `COMPLAINT#${caseId}`;

/** The head of a complaint, derived from its id alone. */
export const complaintKey = (complaintId: string): Key => {
  const { caseId, own } = splitIdWithin(complaintId);
  return { pk: complaintPartition(caseId), sk: `0#${own}` };
};

/** What somebody complains of, in their words, and who they are. */
export const complaintWordsKey = (complaintId: string): Key => {
  const { pk, sk } = complaintKey(complaintId);
  return { pk, sk: `${sk}#words` };
};

/** One answer to a complaint, known by the version that added it. */
export const complaintAnswerKey = (complaintId: string, version: number): Key => {
  const { pk, sk } = complaintKey(complaintId);
  return { pk, sk: `${sk}#answer#${String(version).padStart(6, '0')}` };
};

/** Who looked at a complaint, and when. */
export const complaintViewKey = (complaintId: string, at: string, own: string): Key => {
  const { pk, sk } = complaintKey(complaintId);
  return { pk, sk: `${sk}#view#${at}#${own}` };
};

/** The list of every complaint about an organisation, as a partition of `byReceiver`. */
export const complaintReceiver = (organisationId: string): string => `complaints:${organisationId}`;
