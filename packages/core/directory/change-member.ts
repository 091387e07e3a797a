import * as z from 'zod';
import {
  commit,
  type Context,
  makeEvent,
  MemberId,
  mustMatch,
  OrganisationId,
  refuse,
  Role,
  useCase,
  wasHadBefore,
  type Write,
} from '@fingerpost/kernel';
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
  readMember,
  type StoredMember,
} from '@fingerpost/core/access';
import { directoryRefusals } from './directory.refusals.ts';
import { memberHoldsWork } from './holds-work.ts';
import { rolesOf } from './invitation.ts';
import { type MemberView, memberView } from './member-view.ts';
import { readOrganisation } from './organisation.repository.ts';

const mustBeFree = async (context: Context, { memberId, organisationId, role, status }: Member): Promise<void> => {
  if (await memberHoldsWork(context, memberId)) throw refuse(directoryRefusals.memberHoldsWork);
  if (role !== 'network-admin' || status !== 'active') return;
  const active = (await context.table.get(activeMembersKey(organisationId)))?.tally ?? 0;
  if (active < 2) throw refuse(directoryRefusals.lastAdmin);
};

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

/**
 * Changes a member's role, deactivates or re-activates them; it holds from their next request on.
 * Somebody who never signed in goes back to being invited. Refuses: member.missing, member.role,
 * member.holds-work, member.last-admin, member.email-taken, organisation.closed, idempotency.reused.
 */
export const changeMember = useCase({
  input: z.object({
    organisationId: OrganisationId,
    memberId: MemberId,
    role: Role.optional(),
    status: z.enum(['active', 'deactivated']).optional(),
  }),
  allow: ['network-admin'],
  run: async (input, context): Promise<MemberView> => {
    const head = memberKey(input.organisationId, input.memberId);
    const before = await readMember(context, input.organisationId, input.memberId);
    if (before === undefined) throw refuse(directoryRefusals.memberMissing);
    if (await wasHadBefore(context, head)) return memberView(before);
    mustMatch(context, before.version);
    const { organisation } = await readOrganisation(context, input.organisationId);
    const role = input.role ?? before.member.role;
    if (!rolesOf(organisation.kind).includes(role)) throw refuse(directoryRefusals.memberRole);

    const { subject } = before.member;
    const wanted = input.status ?? before.member.status;
    const status = wanted === 'active' && subject === undefined ? 'invited' : wanted;
    if (status !== 'deactivated' && organisation.status === 'closed')
      throw refuse(directoryRefusals.organisationClosed);
    if (role === before.member.role && status === before.member.status) return memberView(before);
    if (status === 'deactivated') await mustBeFree(context, before.member);

    const after: StoredMember = { member: { ...before.member, role, status }, version: before.version + 1 };
    const { organisationId, memberId } = after.member;
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'MemberChanged',
        subject: memberId,
        version: after.version,
        data: { organisationId, memberId, role, status },
      }),
      writes: [putMember(after), ...(await besides(context, before.member, after.member))],
    });
    return memberView(after);
  },
});
