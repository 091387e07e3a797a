import type { Actor } from '@fingerpost/kernel';
import { isAway } from '@fingerpost/core/access';
import type { Directory, MemberEntry } from '@fingerpost/core/directory';
import { heldByLeads, heldByMember, type Holder, holdersOf } from './holder.ts';
import { complaintHoldersOf } from './complaints.ts';
import { safeguardingHoldersOf } from './safeguarding.ts';

const workOf = (directory: Directory, organisationId: string): readonly MemberEntry[] =>
  directory.membersOf(organisationId).filter(({ active }) => active);

/**
 * Gives who acts for a member on a day: the member, or while they are away their cover, and so on.
 * Undefined where everybody in that row is away or gone: then the leads act.
 */
export const actingFor = (memberId: string, directory: Directory, day: string): string | undefined => {
  const seen = new Set<string>();
  let current: string | undefined = memberId;
  while (current !== undefined && !seen.has(current)) {
    seen.add(current);
    const member = directory.member(current);
    const isHere = member === undefined ? current === memberId : member.active && !isAway(member, day);
    if (isHere) return current;
    current = member !== undefined && isAway(member, day) ? member.away?.cover : undefined;
  }
  return undefined;
};

/** Tells whether a member stands in for the leads of a team on a day: while all of them are away, whoever covers for one. */
const standsInForLeads = (memberId: string, organisationId: string, directory: Directory, day: string): boolean => {
  const leads = workOf(directory, organisationId).filter(({ role }) => role === 'team-lead');
  if (!leads.every((lead) => isAway(lead, day))) return false;
  return leads.some((lead) => actingFor(lead.memberId, directory, day) === memberId);
};

/**
 * Lists the members for whom somebody acts on a day: those who are away and named them as cover, and
 * whoever those cover; for a lead also those whose covers are all away or gone. What an absent member
 * holds is not rewritten: it is in the cover's list while they are away, and is theirs again when they
 * are back.
 */
export const coveredBy = (
  memberId: string,
  organisationId: string,
  directory: Directory,
  day: string,
): readonly MemberEntry[] => {
  const away = workOf(directory, organisationId).filter((member) => isAway(member, day));
  const found = new Map<string, MemberEntry>();
  const follow = (cover: string): void => {
    for (const member of away) {
      if (member.away?.cover !== cover || member.memberId === memberId || found.has(member.memberId)) continue;
      found.set(member.memberId, member);
      follow(member.memberId);
    }
  };
  follow(memberId);
  if (directory.member(memberId)?.role === 'team-lead' || standsInForLeads(memberId, organisationId, directory, day))
    for (const member of away)
      if (member.memberId !== memberId && actingFor(member.memberId, directory, day) === undefined)
        found.set(member.memberId, member);
  return [...found.values()];
};

/** Gives every holder whose work an actor sees as their own on a day: theirs, and that of the absent members they cover. */
export const holdersOn = (actor: Actor, directory: Directory, day: string): readonly Holder[] => {
  if (actor.kind !== 'staff') return [];
  const { memberId, organisationId } = actor;
  const covered = coveredBy(memberId, organisationId, directory, day);
  const isForLeads = actor.role === 'link-worker' && standsInForLeads(memberId, organisationId, directory, day);
  return [
    ...holdersOf(actor),
    ...covered.map((member) => heldByMember(member.memberId)),
    ...(isForLeads ? [heldByLeads(organisationId)] : []),
    ...safeguardingHoldersOf(actor, directory, day, actor.role === 'team-lead' || isForLeads),
    ...complaintHoldersOf(actor, directory),
  ];
};

/** Tells whether a team has an active lead, to whom something can be raised. */
export const hasLead = (teamId: string, directory: Directory): boolean =>
  workOf(directory, teamId).some(({ role }) => role === 'team-lead');
