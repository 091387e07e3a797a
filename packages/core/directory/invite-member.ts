import * as z from 'zod';
import { commit, OrganisationId, refuse, requestDigest, Role, useCase, wasHadBefore } from '@fingerpost/kernel';
import { emailDigest, invitationKey, readMember } from '@fingerpost/core/access';
import { directoryRefusals } from './directory.refusals.ts';
import { invitation, rolesOf } from './invitation.ts';
import { type MemberView, memberView } from './member-view.ts';
import { readOrganisation } from './organisation.repository.ts';

/**
 * Invites somebody by e-mail to an organisation, in a role that fits its kind; they join when they first
 * sign in with that address. Refuses: organisation.missing, organisation.closed, member.role,
 * member.email-taken, idempotency.reused.
 */
export const inviteMember = useCase({
  input: z.object({
    organisationId: OrganisationId,
    name: z.string().trim().min(1, 'Give the person’s name.').max(120),
    email: z.email('This is not an e-mail address.'),
    role: Role,
  }),
  allow: ['network-admin'],
  run: async ({ organisationId, ...invited }, context): Promise<MemberView> => {
    const { organisation } = await readOrganisation(context, organisationId);
    const { member, ...change } = invitation(context, organisation, invited);
    if (requestDigest(context) !== undefined) {
      const same = await readMember(context, organisationId, member.memberId);
      if (same !== undefined && (await wasHadBefore(context, change.head))) return memberView(same);
    }
    if (organisation.status === 'closed') throw refuse(directoryRefusals.organisationClosed);
    if (!rolesOf(organisation.kind).includes(member.role)) throw refuse(directoryRefusals.memberRole);
    const taken = await context.table.get(invitationKey(emailDigest(context, member.email)));
    if (taken !== undefined) throw refuse(directoryRefusals.emailTaken);
    await commit(context, change);
    return memberView({ member, version: 1 });
  },
});
