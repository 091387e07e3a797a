import type { Actor, Context } from '@fingerpost/kernel';
import { recordView, type WhyLooked } from '@fingerpost/core/access';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { coveredBy, dayOf } from '@fingerpost/core/work';
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

/** Records, before anything is shown, that somebody other than the person looks at what is theirs, with the nearest reason: append-only, one write. */
export const recordLook = async (
  context: Context,
  of: Pick<Case, 'id' | 'workerId' | 'teamId'>,
  directory?: Directory,
): Promise<void> => {
  if (context.actor.kind === 'patient') return;
  const found = directory ?? (await readDirectory(context));
  await recordView(context, of.id, whyLooked(context.actor, of, found, dayOf(context.now)));
};
