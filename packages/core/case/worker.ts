import { type Actor, refuse } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { caseRefusals } from './case.refusals.ts';

/** Lets through a member who can hold a team's cases: one of its active link workers and leads. Refuses: case.worker. */
export const mustBeWorker = (memberId: string, teamId: string, directory: Directory): void => {
  const member = directory.member(memberId);
  const works = member?.role === 'link-worker' || member?.role === 'team-lead';
  if (!works || !member.active || member.organisationId !== teamId) throw refuse(caseRefusals.worker);
};

/**
 * Gives who is to have a case: the caller where nobody is named, or whom a lead names. Refuses:
 * case.give to a link worker who names somebody else, case.worker.
 */
export const chosenWorker = (
  actor: Actor,
  memberId: string | undefined,
  teamId: string,
  directory: Directory,
): string => {
  if (actor.kind !== 'staff') throw refuse(caseRefusals.give);
  if (memberId === undefined || memberId === actor.memberId) return actor.memberId;
  if (actor.role !== 'team-lead') throw refuse(caseRefusals.give);
  mustBeWorker(memberId, teamId, directory);
  return memberId;
};
