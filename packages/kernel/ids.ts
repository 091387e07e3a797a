import * as z from 'zod';

/** Crockford base32 in lower case: no i, l, o or u, so that ids survive being read out over the phone. */
export const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const part = (length: number) => `[0-9a-hjkmnp-tv-z]{${String(length)}}`;
const idOf = (prefix: string, length: number) =>
  z.string().regex(new RegExp(`^${prefix}_${part(length)}$`), `must be an id that begins with ${prefix}_`);

export const OrganisationId = idOf('org', 26);
export const MemberId = idOf('mem', 26);
export const PersonId = idOf('per', 26);
export const CaseId = idOf('cas', 26);
/** The case's 26 characters and 16 of its own: the key of a referral is derived from its id, never looked up. */
export const ReferralId = idOf('ref', 42);
/** The case's 26 characters and 16 of its own, as for a referral. */
export const TaskId = idOf('tsk', 42);
/** The case's 26 characters and 16 of its own, as for a referral. */
export const ConcernId = idOf('con', 42);
/** The case's 26 characters, or random ones where it is about no case, and 16 of its own. */
export const ComplaintId = idOf('cmp', 42);
/** The commissioner's 26 characters and 16 of its own. */
export const ProposalId = idOf('prp', 42);
/** The commissioner's 26 characters and 16 of its own: what somebody who speaks for patients says of a figure or of words. */
export const CommentId = idOf('cmt', 42);
export const EventId = idOf('evt', 26);
export const NoticeId = idOf('ntc', 42);
/** A browser on which an organisation acts without signing in. */
export const DeviceId = idOf('dev', 26);
export const ServiceId = z.uuid();
export const GroupId = idOf('grp', 26);
/** The group's 26 characters and the day of the meeting: a group meets once a day. */
export const SessionId = z.string().regex(new RegExp(`^ses_${part(26)}\\d{8}$`), 'must be an id that begins with ses_');

/** The source of random characters; tests give a counted one. */
export type RandomCharacters = (length: number) => string;

/** Makes the id of something that belongs to a case, from the case's characters and 16 of its own. */
export const idWithin = (
  prefix: 'ref' | 'tsk' | 'ntc' | 'con' | 'cmp' | 'prp' | 'cmt',
  caseId: string,
  own: string,
): string => `${prefix}_${caseId.slice(4)}${own}`;

/** Splits the id of something within a case into its case's id and its own 16 characters. */
export const splitIdWithin = (id: string): { caseId: string; own: string } => ({
  caseId: `cas_${id.slice(4, 30)}`,
  own: id.slice(30),
});

/** The eight characters, in two groups, by which people speak of a case or referral on the phone. */
export const referenceOf = (id: string): string => {
  const tail = id.slice(-8).toUpperCase();
  return `${tail.slice(0, 4)}-${tail.slice(4)}`;
};

/** Makes the id of a group's meeting on a day. */
export const sessionIdOf = (groupId: string, on: string): string => `ses_${groupId.slice(4)}${on.replaceAll('-', '')}`;

/** Splits the id of a meeting into its group's id and its day. */
export const splitSessionId = (id: string): { groupId: string; on: string } => {
  const day = id.slice(30);
  return { groupId: `grp_${id.slice(4, 30)}`, on: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` };
};
