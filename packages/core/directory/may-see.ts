import { type Actor, organisationOf, refuse } from '@fingerpost/kernel';
import { directoryRefusals } from './directory.refusals.ts';

/** Lets through the network's administrators and the organisation itself. Refuses: organisation.missing to everybody else. */
export const mustBeOwnOrAdmin = (actor: Actor, organisationId: string): void => {
  const isAdmin = actor.kind === 'staff' && actor.role === 'network-admin';
  if (!isAdmin && organisationOf(actor) !== organisationId) throw refuse(directoryRefusals.organisationMissing);
};
