import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** The partition of the concerns about one case: never the case's own, so that nothing that reads a case meets them. */
export const concernPartition = (caseId: string): string => `CONCERN#${caseId}`;

/** The head of a concern, derived from its id alone. */
export const concernKey = (concernId: string): Key => {
  const { caseId, own } = splitIdWithin(concernId);
  return { pk: concernPartition(caseId), sk: `0#${own}` };
};

/** What somebody is worried about, in their words, and who they are. */
export const concernWordsKey = (concernId: string): Key => {
  const { pk, sk } = concernKey(concernId);
  return { pk, sk: `${sk}#words` };
};

/** What was done about a concern, or how it ended, known by the version that added it. */
export const concernActionKey = (concernId: string, version: number): Key => {
  const { pk, sk } = concernKey(concernId);
  return { pk, sk: `${sk}#action#${String(version).padStart(6, '0')}` };
};

/** Who looked at a concern, and when: beside it, so that not even this stands with the case. */
export const concernViewKey = (concernId: string, at: string, own: string): Key => {
  const { pk, sk } = concernKey(concernId);
  return { pk, sk: `${sk}#view#${at}#${own}` };
};

/** The list of everything a team's safeguarding has received, the closed ones too, as a partition of `byReceiver`. */
export const concernReceiver = (teamId: string): string => `safeguarding:${teamId}`;
