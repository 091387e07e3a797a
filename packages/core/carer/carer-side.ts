import type { Actor } from '@fingerpost/kernel';
import { type Case, isTeamOfCase } from '@fingerpost/core/case';

/** Whose side somebody is on towards one carer of a case; undefined for anybody else. */
export type CarerSide = 'person' | 'carer' | 'team';

/** Tells whether somebody is the person, this very carer or the case's team. */
export const sideOf = (actor: Actor, of: Case, carerId: string): CarerSide | undefined => {
  if (actor.kind === 'patient' && actor.caseId === of.id) return 'person';
  if (actor.kind === 'carer' && actor.caseId === of.id && actor.carerId === carerId) return 'carer';
  return isTeamOfCase(actor, of) ? 'team' : undefined;
};
