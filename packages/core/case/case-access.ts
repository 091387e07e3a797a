import { type Actor, isKeptFrom, mayForPerson, organisationOf, refuse } from '@fingerpost/kernel';
import type { Case } from './case.ts';
import { caseRefusals } from './case.refusals.ts';
import { registeredOn } from './registration.ts';

/** Tells whether an actor is of the team whose case it is, and it is not kept from them. */
export const isTeamOfCase = (actor: Actor, found: Pick<Case, 'id' | 'teamId'>): boolean =>
  actor.kind === 'staff' &&
  (actor.role === 'link-worker' || actor.role === 'team-lead') &&
  actor.organisationId === found.teamId &&
  !isKeptFrom(actor, found.id);

/**
 * Tells whether an actor is of the practice that referred the person, or of the one where they are
 * registered on a day, and the case is not kept from them.
 */
export const isPracticeOfCase = (
  actor: Actor,
  found: Pick<Case, 'id' | 'practiceId' | 'registeredPracticeId' | 'nextPractice'>,
  day: string,
): boolean => {
  const own = organisationOf(actor);
  const isReferrer = actor.kind === 'staff' && actor.role === 'referrer';
  return isReferrer && !isKeptFrom(actor, found.id) && (own === found.practiceId || own === registeredOn(found, day));
};

/** Lets through the team whose case it is. Refuses: case.missing to everybody else, who must not learn that it exists. */
export const mustBeTeamOfCase = (actor: Actor, found: Pick<Case, 'id' | 'teamId'>): void => {
  if (!isTeamOfCase(actor, found)) throw refuse(caseRefusals.missing);
};

/**
 * Lets through the person, a carer whom they let decide, and the team whose case it is. Refuses:
 * case.missing to everybody else.
 */
export const mustBePersonOrTeamOfCase = (actor: Actor, found: Pick<Case, 'id' | 'teamId'>): void => {
  if (!mayForPerson(actor, found.id, 'decide')) mustBeTeamOfCase(actor, found);
};
