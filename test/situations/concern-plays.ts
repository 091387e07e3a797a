import { expect } from 'vitest';
import { listCases, viewHistory, viewTeam } from '@fingerpost/core/case';
import { type Concern, readConcern, viewConcern } from '@fingerpost/core/concern';
import { lookAgain, raiseOverdue } from '@fingerpost/core/follow-up';
import { viewCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import type { Actor } from '@fingerpost/kernel';
import { nameSafeguarding, putDirectory, refusalOf, staff, workflow, type World } from '@fingerpost/testkit';

/** Who looks after safeguarding in these plays: a link worker leads, the case's own worker is the deputy. */
export const safeguarding = { lead: staff.colleague, deputy: staff.linkWorker } as const;

/** Begins a play: both are named, and nobody is away or has left unless said so. */
export const named = async (world: World, changes?: Parameters<typeof nameSafeguarding>[2]): Promise<void> => {
  await putDirectory(world.objects);
  await nameSafeguarding(world, safeguarding, changes);
};

/** Lets a time pass in which nobody acts, as the clock sees it, and gives the concern as it stands then. */
export const nobodyActs = async (world: World, concernId: string, until: string): Promise<Concern> => {
  const at = world.as(workflow, { now: new Date(until) });
  const { watch } = await readConcern(world, concernId);
  const { act } = await lookAgain({ id: concernId, watch }, at);
  if (act === 'raise') await raiseOverdue({ id: concernId, watch }, at);
  return readConcern(world, concernId);
};

/** Gives the concerns in somebody's work at an instant. */
export const inWorkOf = async (world: World, actor: Actor, now = '2026-11-02T10:00:00Z'): Promise<readonly string[]> =>
  (await listWork({}, world.as(actor, { now: new Date(now) }))).items
    .filter(({ kind }) => kind === 'concern')
    .map(({ id }) => id);

/** Asserts that members learn nothing of a concern: not that it is there, on no page of the case and in no list. */
export const learnNothing = async (
  world: World,
  { caseId, concernId }: { readonly caseId: string; readonly concernId: string },
  actors: readonly Actor[],
): Promise<void> => {
  for (const actor of actors) {
    const as = world.as(actor);
    const isTeam = actor.kind === 'staff' && (actor.role === 'link-worker' || actor.role === 'team-lead');
    const read = [
      await viewCase({ caseId }, as),
      await listCases({}, as),
      await listWork({}, as),
      ...(isTeam ? [await viewHistory({ caseId }, as)] : []),
      ...(actor === staff.lead ? [await viewTeam({}, as)] : []),
    ];
    expect(JSON.stringify(read)).not.toMatch(/concern|con_[0-9a-z]|markworry/i);
    if (isTeam) expect((await refusalOf(viewConcern({ concernId }, as))).code).toBe('concern.missing');
  }
};
