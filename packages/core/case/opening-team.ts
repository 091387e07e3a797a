import { type Actor, organisationOf, refuse } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { caseRefusals } from './case.refusals.ts';

/** Gives the team, practice and commissioner of a case that this actor opens. Refuses: case.not-served. */
export const openingTeam = (
  actor: Actor,
  directory: Directory,
): { teamId: string; practiceId?: string; commissionerId?: string } => {
  const own = directory.organisation(organisationOf(actor));
  const practice = own?.kind === 'practice' ? own : undefined;
  const teamId = practice?.teamId ?? (own?.kind === 'team' ? own.organisationId : undefined);
  if (teamId === undefined) throw refuse(caseRefusals.notServed);
  const commissionerId = directory.commissionerOf(teamId);
  return {
    teamId,
    ...(practice === undefined ? {} : { practiceId: practice.organisationId }),
    ...(commissionerId === undefined ? {} : { commissionerId }),
  };
};
