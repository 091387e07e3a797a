import { type Change, type Context, makeEvent, type Write } from '@fingerpost/kernel';
import {
  activeMembersKey,
  emailDigest,
  type Invitation,
  invitationKey,
  type Member,
  memberKey,
  membershipKey,
  putMembership,
  type StoredMember,
} from '@fingerpost/core/access';
import type * as z from 'zod';

/** An invitation has one version for as long as it stands, by which it is taken back. */
const invitationVersion = 1;

const invited = (context: Context, { organisationId, memberId, email }: Member): Write => {
  const data: z.infer<typeof Invitation> = { organisationId, memberId };
  const item = { ...invitationKey(emailDigest(context, email)), type: 'invitation', version: invitationVersion, data };
  return { kind: 'put', expect: invitationVersion, item };
};

/**
 * Makes the change that takes a member who is not deactivated from one organisation to another, as who
 * they are: what they may do at their next request, their e-mail address and the tallies go with them.
 */
export const transferMember = async (
  context: Context,
  { member: before, version }: StoredMember,
  organisationId: string,
): Promise<Change> => {
  const member: Member = { ...before, organisationId };
  const { memberId, role, status, subject } = member;
  const membership = subject === undefined ? undefined : await context.table.get(membershipKey(subject));
  const head = memberKey(organisationId, memberId);
  const counted: readonly Write[] =
    status === 'active'
      ? [
          { kind: 'count', key: activeMembersKey(before.organisationId), by: -1 },
          { kind: 'count', key: activeMembersKey(organisationId), by: 1 },
        ]
      : [];
  return {
    head,
    event: makeEvent(context, {
      type: 'MemberTransferred',
      subject: memberId,
      version: version + 1,
      data: { organisationId, memberId, role, status, from: before.organisationId },
    }),
    writes: [
      { kind: 'put', expect: 'new', item: { ...head, type: 'member', version: version + 1, data: member } },
      { kind: 'delete', key: memberKey(before.organisationId, memberId), expect: version },
      invited(context, member),
      ...(subject === undefined || membership === undefined
        ? []
        : [putMembership(subject, member, membership.version)]),
      ...counted,
    ],
  };
};
