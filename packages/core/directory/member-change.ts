import * as z from 'zod';
import { type Change, type Context, makeEvent, MemberId, refuse, type Write } from '@fingerpost/kernel';
import {
  activeMembersKey,
  emailDigest,
  invitationKey,
  type Member,
  memberKey,
  membershipKey,
  putInvitation,
  putMember,
  putMembership,
  type StoredMember,
} from '@fingerpost/core/access';
import { directoryRefusals } from './directory.refusals.ts';

/** The writes beside the member's own: what they may do at the next request, their e-mail address, the tally. */
const besides = async (context: Context, before: Member, after: Member): Promise<readonly Write[]> => {
  const writes: Write[] = [];
  if (after.subject !== undefined) {
    const membership = await context.table.get(membershipKey(after.subject));
    const { memberId } = z.object({ memberId: MemberId }).parse(membership?.data);
    const isTheirs = memberId === after.memberId;
    if (!isTheirs && after.status !== 'deactivated') throw refuse(directoryRefusals.emailTaken);
    if (isTheirs) writes.push(putMembership(after.subject, after, membership?.version ?? 0));
  }
  const digest = emailDigest(context, after.email);
  if (before.status !== 'deactivated' && after.status === 'deactivated')
    writes.push({ kind: 'delete', key: invitationKey(digest), expect: 1 });
  if (before.status === 'deactivated' && after.status !== 'deactivated') {
    if ((await context.table.get(invitationKey(digest))) !== undefined) throw refuse(directoryRefusals.emailTaken);
    writes.push(putInvitation(digest, after));
  }
  const by = Number(after.status === 'active') - Number(before.status === 'active');
  if (by === 1 || by === -1) writes.push({ kind: 'count', key: activeMembersKey(after.organisationId), by });
  return writes;
};

/** Makes the change that keeps a member as they are now, with what they may do from their next request on. Refuses: member.email-taken. */
export const memberChange = async (context: Context, before: Member, after: StoredMember): Promise<Change> => {
  const { organisationId, memberId, role, status } = after.member;
  return {
    head: memberKey(organisationId, memberId),
    event: makeEvent(context, {
      type: 'MemberChanged',
      subject: memberId,
      version: after.version,
      data: { organisationId, memberId, role, status },
    }),
    writes: [putMember(after), ...(await besides(context, before, after.member))],
  };
};
