import type { Key } from '@fingerpost/kernel';

/** A member, kept beside their organisation. */
export const memberKey = (organisationId: string, memberId: string): Key => ({
  pk: `ORG#${organisationId}`,
  sk: `1#${memberId}`,
});

/** The number of active members of an organisation. */
export const activeMembersKey = (organisationId: string): Key => ({ pk: `ORG#${organisationId}`, sk: '0#tally' });

/** What one signed-in identity may do: the single item read at each request. */
export const membershipKey = (subjectDigest: string): Key => ({ pk: `SUBJECT#${subjectDigest}`, sk: '0' });

/** Which member an e-mail address stands for, known by its digest only; kept until that member is deactivated. */
export const invitationKey = (emailDigest: string): Key => ({ pk: `INVITED#${emailDigest}`, sk: '0' });

/** Who looked at a case, one partition a case and month (as in 2026-11). */
export const viewKey = (caseId: string, at: string, own: string): Key => ({
  pk: `VIEW#${caseId}#${at.slice(0, 7)}`,
  sk: `${at}#${own}`,
});

/** Who looked for an NHS number, one partition an organisation and month. */
export const lookUpKey = (organisationId: string, at: string, own: string): Key => ({
  pk: `LOOKUP#${organisationId}#${at.slice(0, 7)}`,
  sk: `${at}#${own}`,
});
