import * as z from 'zod';
import {
  commit,
  type Context,
  MemberId,
  mustMatch,
  OrganisationId,
  refuse,
  Role,
  useCase,
  wasHadBefore,
} from '@fingerpost/kernel';
import { activeMembersKey, type Member, memberKey, readMember, type StoredMember } from '@fingerpost/core/access';
import { directoryRefusals } from './directory.refusals.ts';
import { leadsHoldWork, memberHasRaisedWork, memberHoldsWork, organisationHoldsWork } from './holds-work.ts';
import { rolesOf } from './invitation.ts';
import { memberChange } from './member-change.ts';
import { type MemberView, memberView } from './member-view.ts';
import { readOrganisation } from './organisation.repository.ts';
import { readDirectory } from './snapshot.ts';

/** A lead who goes, or stops to be one, leaves no queue to nobody. Refuses: member.last-lead. */
const mustLeaveLead = async (context: Context, { memberId, organisationId, role, status }: Member): Promise<void> => {
  if (role !== 'team-lead' || status !== 'active') return;
  const others = (await readDirectory(context)).membersOf(organisationId);
  const isOther = others.some((other) => other.active && other.role === 'team-lead' && other.memberId !== memberId);
  if (!isOther && (await leadsHoldWork(context, organisationId))) throw refuse(directoryRefusals.lastLead);
};

const mustBeFree = async (context: Context, member: Member): Promise<void> => {
  const { memberId, organisationId, role, status } = member;
  if ((await memberHoldsWork(context, memberId)) || (await memberHasRaisedWork(context, member)))
    throw refuse(directoryRefusals.memberHoldsWork);
  if (status !== 'active') return;
  await mustLeaveLead(context, member);
  const active = (await context.table.get(activeMembersKey(organisationId)))?.tally ?? 0;
  if (active > 1) return;
  if (role === 'network-admin') throw refuse(directoryRefusals.lastAdmin);
  if (await organisationHoldsWork(context, organisationId)) throw refuse(directoryRefusals.lastMember);
};

/**
 * Changes a member's role, deactivates or re-activates them; it holds from their next request on.
 * Somebody who never signed in goes back to being invited. Refuses: member.missing, member.role,
 * member.holds-work, member.last-lead, member.last-member, member.last-admin, member.email-taken,
 * organisation.closed, idempotency.reused.
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
    else if (role !== before.member.role) await mustLeaveLead(context, before.member);

    const after: StoredMember = { member: { ...before.member, role, status }, version: before.version + 1 };
    await commit(context, await memberChange(context, before.member, after));
    return memberView(after);
  },
});
