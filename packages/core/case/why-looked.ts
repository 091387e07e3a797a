import type { Actor } from '@fingerpost/kernel';
import type { WhyLooked } from '@fingerpost/core/access';
import type { Directory } from '@fingerpost/core/directory';
import { coveredBy } from '@fingerpost/core/work';
import type { Case } from './case.ts';

/** Gives the reason why a member of its team looks at a case: it is theirs, or that of an absent member they cover for; else none nearer than their role. */
export const whyLooked = (
  actor: Actor,
  { workerId, teamId }: Pick<Case, 'workerId' | 'teamId'>,
  directory: Directory,
  day: string,
): { readonly why?: WhyLooked } => {
  if (actor.kind !== 'staff' || workerId === undefined || actor.organisationId !== teamId) return {};
  if (actor.memberId === workerId) return { why: 'worker' };
  const covered = coveredBy(actor.memberId, teamId, directory, day);
  return covered.some(({ memberId }) => memberId === workerId) ? { why: 'cover' } : {};
};
