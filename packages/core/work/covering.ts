import type { Actor } from '@fingerpost/kernel';
import { isAway } from '@fingerpost/core/access';
import type { Directory, MemberEntry } from '@fingerpost/core/directory';
import { heldByMember, type Holder, holdersOf } from './holder.ts';

/**
 * Lists the members for whom somebody acts on a day: those who are away and named them as cover, and
 * whoever those cover. What an absent member holds is not rewritten: it is in the cover's list while
 * they are away, and is theirs again when they are back.
 */
export const coveredBy = (
  memberId: string,
  organisationId: string,
  directory: Directory,
  day: string,
): readonly MemberEntry[] => {
  const away = directory.membersOf(organisationId).filter((member) => isAway(member, day));
  const found = new Map<string, MemberEntry>();
  const follow = (cover: string): void => {
    for (const member of away) {
      if (member.away?.cover !== cover || member.memberId === memberId || found.has(member.memberId)) continue;
      found.set(member.memberId, member);
      follow(member.memberId);
    }
  };
  follow(memberId);
  return [...found.values()];
};

/** Gives every holder whose work an actor sees as their own on a day: theirs, and that of the absent members they cover. */
export const holdersOn = (actor: Actor, directory: Directory, day: string): readonly Holder[] => {
  if (actor.kind !== 'staff') return [];
  const covered = coveredBy(actor.memberId, actor.organisationId, directory, day);
  return [...holdersOf(actor), ...covered.map(({ memberId }) => heldByMember(memberId))];
};

/** Gives who acts for a member on a day: the member, or while they are away their cover, and so on. */
export const actingFor = (memberId: string, directory: Directory, day: string): string => {
  const seen = new Set<string>();
  let current = memberId;
  for (;;) {
    seen.add(current);
    const member = directory.member(current);
    const cover = member !== undefined && isAway(member, day) ? member.away?.cover : undefined;
    if (cover === undefined || seen.has(cover)) return current;
    current = cover;
  }
};
