import type { Actor } from '@fingerpost/kernel';
import { type Directory, isRestricted, type NeedCode } from '@fingerpost/core/directory';
import type { Entry } from './entry.ts';
import { coveredBy } from './covering.ts';

/** A need as somebody may see it: its code, or that it is one which is not named to them. */
export type ShownNeed = NeedCode | 'restricted';

type About = Pick<Entry, 'teamId' | 'workerId'> & Partial<Pick<Entry, 'serviceId' | 'holder'>>;

/** While nobody has a case its team may know what it is about, so that somebody takes it, unless it lies with the leads. */
const isForTeamToTake = ({ serviceId, holder }: About): boolean =>
  serviceId === undefined && holder?.kind !== 'leads' && holder?.kind !== 'administrators';

/**
 * Tells whether restricted needs are named to an actor of the team: its leads, the case's worker and
 * who covers for them; the whole team while nobody has the case.
 */
export const mayNameRestricted = (actor: Actor, about: About, directory: Directory, day: string): boolean => {
  if (actor.kind !== 'staff' || actor.organisationId !== about.teamId) return false;
  if (actor.role === 'team-lead') return true;
  if (actor.role !== 'link-worker') return false;
  if (about.workerId === undefined) return isForTeamToTake(about);
  if (about.workerId === actor.memberId) return true;
  const covered = coveredBy(actor.memberId, actor.organisationId, directory, day);
  return covered.some(({ memberId }) => memberId === about.workerId);
};

/**
 * Tells whether an actor of the team may know whom and what a person must not meet: its leads, the
 * case's worker and who covers for them. While nobody has the case, only its leads.
 */
export const mayKnowNotWith = (actor: Actor, about: About, directory: Directory, day: string): boolean => {
  if (!mayNameRestricted(actor, about, directory, day)) return false;
  return about.workerId !== undefined || (actor.kind === 'staff' && actor.role === 'team-lead');
};

/** Puts `restricted` in the place of each need that may not be named. */
export const shownNeeds = (
  needs: readonly NeedCode[],
  restricted: readonly NeedCode[],
  mayName: boolean,
): readonly ShownNeed[] => [
  ...new Set(needs.map((need): ShownNeed => (mayName || !isRestricted(need, restricted) ? need : 'restricted'))),
];
