import { type Actor, organisationOf, refuse } from '@fingerpost/kernel';
import type { Case } from './case.ts';
import { caseRefusals } from './case.refusals.ts';

/** Tells whether an actor is of the team whose case it is. */
export const isTeamOfCase = (actor: Actor, found: Pick<Case, 'teamId'>): boolean =>
  actor.kind === 'staff' &&
  (actor.role === 'link-worker' || actor.role === 'team-lead') &&
  actor.organisationId === found.teamId;

/** Tells whether an actor is of the practice that referred the person, or of the one they are registered with. */
export const isPracticeOfCase = (actor: Actor, found: Pick<Case, 'practiceId' | 'registeredPracticeId'>): boolean => {
  const own = organisationOf(actor);
  const isReferrer = actor.kind === 'staff' && actor.role === 'referrer';
  return isReferrer && (own === found.practiceId || own === found.registeredPracticeId);
};

/** Lets through the team whose case it is. Refuses: case.missing to everybody else, who must not learn that it exists. */
export const mustBeTeamOfCase = (actor: Actor, found: Pick<Case, 'teamId'>): void => {
  if (!isTeamOfCase(actor, found)) throw refuse(caseRefusals.missing);
};
