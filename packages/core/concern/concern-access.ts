import { type Context, isKeptFrom, refuse, wasHad, wasHadBefore } from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { dayOf, holdersOn } from '@fingerpost/core/work';
import type { Concern } from './concern.ts';
import { concernKey } from './concern.keys.ts';
import { concernRefusals } from './concern.refusals.ts';
import { readConcern } from './concern.repository.ts';

const isSafeguarding = (kind: string): boolean => kind === 'safeguarding-lead' || kind === 'safeguarding-deputy';

const looksAfter = (kind: string, { forLeads }: Pick<Concern, 'forLeads'>): boolean =>
  isSafeguarding(kind) || (forLeads === true && kind === 'leads');

/**
 * Tells whether the caller stands for the safeguarding of a concern's team today: its lead or deputy,
 * or its leads where neither is there, or where it was given to the leads. Nobody else ever does,
 * whatever they hold, and never a member from whom the case is kept.
 */
const isSafeguardingOf = (
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  found: Pick<Concern, 'teamId' | 'caseId' | 'forLeads'>,
  directory: Directory,
): boolean =>
  !isKeptFrom(actor, found.caseId) &&
  holdersOn(actor, directory, dayOf(now)).some(({ kind, id }) => looksAfter(kind, found) && id === found.teamId);

/** Tells whether the caller stands for the safeguarding of their own team today. */
export const mayListConcerns = ({ actor, now }: Pick<Context, 'actor' | 'now'>, directory: Directory): boolean =>
  holdersOn(actor, directory, dayOf(now)).some(({ kind }) => isSafeguarding(kind));

/** Reads a concern for those who look after it. Refuses: concern.missing to everybody else, who must not learn that it exists. */
export const readForSafeguarding = async (context: Context, concernId: string): Promise<Concern> => {
  const found = await readConcern(context, concernId);
  if (!isSafeguardingOf(context, found, await readDirectory(context))) throw refuse(concernRefusals.missing);
  return found;
};

/** Reads an open concern for a step, or one that has had this very request. Refuses: concern.missing, concern.closed. */
export const readForStep = async (
  context: Context,
  concernId: string,
): Promise<{ readonly before: Concern; readonly isRepeat: boolean }> => {
  const before = await readForSafeguarding(context, concernId);
  if (wasHad(context, before.recent)) return { before, isRepeat: true };
  if (before.status === 'open') return { before, isRepeat: false };
  if (!(await wasHadBefore(context, concernKey(concernId))))
    throw refuse(concernRefusals.closed, { happened: { step: 'closed', at: before.changedAt } });
  return { before, isRepeat: true };
};
