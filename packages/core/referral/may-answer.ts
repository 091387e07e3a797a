import { type Actor, isKeptFrom, mayForPerson, organisationOf, refuse } from '@fingerpost/kernel';
import { isByTeam } from './holding.ts';
import { isRestricted, type Policy } from '@fingerpost/core/directory';
import type { Referral } from './referral.ts';
import { referralRefusals } from './referral.refusals.ts';

const isKept = (actor: Actor, { caseId, ledBy }: Pick<Referral, 'caseId' | 'ledBy'>): boolean =>
  isKeptFrom(actor, caseId) || (ledBy !== undefined && isKeptFrom(actor, ledBy));

/** Tells whether an actor is of the provider the referral was sent to; a link opens its own referral only. */
export const isProviderOf = (actor: Actor, found: Referral): boolean => {
  const mayAsk =
    actor.kind === 'link' ? actor.referralId === found.id : actor.kind === 'staff' && actor.role === 'provider';
  const wasSent = found.mode === 'network' && found.sentAt !== undefined;
  return mayAsk && wasSent && organisationOf(actor) === found.providerId && !isKept(actor, found);
};

/** Tells whether an actor is of the team that made the referral, and its case is not kept from them. */
export const isTeamOf = (actor: Actor, found: Pick<Referral, 'caseId' | 'ledBy' | 'teamId'>): boolean =>
  actor.kind === 'staff' &&
  (actor.role === 'link-worker' || actor.role === 'team-lead') &&
  actor.organisationId === found.teamId &&
  !isKept(actor, found);

/** Tells whether an actor decides for the person the referral is for: the person, or a carer whom they let decide. */
export const isPersonOf = (actor: Actor, found: Pick<Referral, 'caseId'>): boolean =>
  mayForPerson(actor, found.caseId, 'decide');

/** Tells whether a referral is kept from an actor as a carer: one for a restricted need, which no carer may learn of. */
export const isKeptFromCarer = (
  actor: Actor,
  { needs }: Pick<Referral, 'needs'>,
  { restrictedNeeds }: Pick<Policy, 'restrictedNeeds'>,
): boolean => actor.kind === 'carer' && needs.some((need) => isRestricted(need, restrictedNeeds));

/** Keeps a referral for a restricted need from every carer. Refuses: referral.missing. */
export const mustBeOpenToCarer = (
  actor: Actor,
  found: Pick<Referral, 'needs'>,
  policy: Pick<Policy, 'restrictedNeeds'>,
): void => {
  if (isKeptFromCarer(actor, found, policy)) throw refuse(referralRefusals.missing);
};

/** Tells whether an actor may take the provider's steps: the provider, or the team where the service has no member here or may not see whom it is about. */
export const mayActForProvider = (actor: Actor, found: Referral): boolean =>
  isProviderOf(actor, found) || (isByTeam(found) && isTeamOf(actor, found));

/**
 * Lets through whoever may take the provider's steps: the provider itself, or the team for a referral
 * by hand. Refuses: referral.missing to everybody else, who must not learn that it exists.
 */
export const mustActForProvider = (actor: Actor, found: Referral): void => {
  if (!mayActForProvider(actor, found)) throw refuse(referralRefusals.missing);
};

/** Lets through the team that made the referral. Refuses: referral.missing to everybody else. */
export const mustBeTeam = (actor: Actor, found: Referral): void => {
  if (!isTeamOf(actor, found)) throw refuse(referralRefusals.missing);
};

/** Lets through the person the referral is for and their team. Refuses: referral.missing to everybody else. */
export const mustBePersonOrTeam = (actor: Actor, found: Referral): void => {
  if (!isPersonOf(actor, found) && !isTeamOf(actor, found)) throw refuse(referralRefusals.missing);
};

/** Says on whose side of a referral an actor stands. */
export const sideOf = (actor: Actor, found: Referral): 'provider' | 'team' | 'person' => {
  if (isPersonOf(actor, found)) return 'person';
  return isProviderOf(actor, found) ? 'provider' : 'team';
};
