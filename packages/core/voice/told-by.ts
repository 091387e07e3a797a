import { type Context, refuse } from '@fingerpost/kernel';
import type { Told } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { voiceRefusals } from './voice.refusals.ts';

/** Makes sure that a member of staff who records it for the person says who told them, how and when. Refuses: voice.told. */
export const mustBeTold = ({ actor, now }: Pick<Context, 'actor' | 'now'>, told: Told | undefined): void => {
  if (actor.kind !== 'staff') return;
  if (told === undefined || told.on > dayOf(now)) throw refuse(voiceRefusals.told);
};
