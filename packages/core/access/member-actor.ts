import { type Actor, doorRefusals, refuse, type StaffActor } from '@fingerpost/kernel';

/** Gives the actor as a member of staff. Refuses: actor.not-allowed for any other kind. */
export const memberActor = (actor: Actor): StaffActor => {
  if (actor.kind !== 'staff') throw refuse(doorRefusals.forbidden);
  return actor;
};
