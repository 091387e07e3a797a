import { type Context, refuse } from '@fingerpost/kernel';
import type { Told } from '@fingerpost/core/patient';
import { dayOf } from './working-days.ts';
import { workRefusals } from './work.refusals.ts';

/**
 * Says how a choice of the person's reached the team that records it; undefined where the person or
 * their carer makes it themselves. Refuses: told.missing when a team does not say it, told.on when the day is to come.
 */
export const toldTo = (context: Pick<Context, 'actor' | 'now'>, told: Told | undefined): Told | undefined => {
  if (context.actor.kind !== 'staff') return undefined;
  if (told === undefined) throw refuse(workRefusals.toldMissing);
  if (told.on > dayOf(context.now)) throw refuse(workRefusals.toldOn);
  return told;
};
