import { type Change, type Context, idCharacters, makeEvent, type Role } from '@fingerpost/kernel';
import { emailDigest, type Member, memberKey, putInvitation, putMember } from '@fingerpost/core/access';
import type { Organisation, OrganisationKind } from './organisation.ts';

const roles = {
  practice: ['referrer'],
  team: ['link-worker', 'team-lead'],
  provider: ['provider'],
  commissioner: ['commissioner', 'patient-representative'],
  network: ['network-admin'],
} as const satisfies Record<OrganisationKind, readonly Role[]>;

/** The roles that members of a kind of organisation may have. */
export const rolesOf = (kind: OrganisationKind): readonly Role[] => roles[kind];

/** Makes the change that invites somebody to an organisation; it fails while their e-mail address stands for another member. */
export const invitation = (
  context: Context,
  { organisationId }: Organisation,
  invited: Pick<Member, 'name' | 'email' | 'role'>,
): Change & { readonly member: Member } => {
  const member: Member = {
    ...invited,
    email: invited.email.trim().toLowerCase(),
    memberId: `mem_${idCharacters(context, 26)}`,
    organisationId,
    status: 'invited',
  };
  const { memberId, role } = member;
  return {
    member,
    head: memberKey(organisationId, memberId),
    event: makeEvent(context, {
      type: 'MemberInvited',
      subject: memberId,
      version: 1,
      data: { organisationId, memberId, role },
    }),
    writes: [putMember({ member, version: 1 }), putInvitation(emailDigest(context, member.email), member)],
  };
};
