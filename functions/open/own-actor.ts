import { doorRefusals, mayForPerson, refuse } from '@fingerpost/kernel';
import type { Inside } from './own-visit.tsx';

/** Gives the case that whoever is on a person's page acts in. */
export const ownCaseOf = ({ asPerson: { actor } }: Pick<Inside, 'asPerson'>): string => {
  if (actor.kind !== 'patient' && actor.kind !== 'carer') throw refuse(doorRefusals.forbidden);
  return actor.caseId;
};

/** Tells whether whoever is on a person's page may decide there. */
export const mayDecideOn = (at: Pick<Inside, 'asPerson'>): boolean =>
  mayForPerson(at.asPerson.actor, ownCaseOf(at), 'decide');
