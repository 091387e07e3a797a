import { planSessions, saveGroup } from '@fingerpost/core/group';
import { acceptReferral, type ReferInput } from '@fingerpost/core/referral';
import type { GroupId } from '@fingerpost/kernel';
import type * as z from 'zod';
import { type Journey, sentReferral } from './journey.ts';
import { services, staff } from './network.ts';
import { start, type World } from './world.ts';

/** What is made of a group in a test unless it says otherwise: eight places on Tuesdays. */
export const walkingGroup = {
  serviceId: services.group,
  name: 'Tuesday walking group',
  place: 'The bandstand',
  weekday: 'tuesday',
  startsAt: '10:30',
  endsAt: '12:00',
  capacity: 8,
} as const;

type Id = z.infer<typeof GroupId>;

/** Makes a group of the first provider with eight meetings ahead: 3 November is the first. */
export const groupIn = async (world: World, changes: object = {}): Promise<Id> => {
  const context = world.as(staff.provider, { now: start });
  const { groupId } = await saveGroup({ ...walkingGroup, ...changes }, context);
  await planSessions({ groupId, count: 8 }, context);
  return groupId;
};

/** Sends a referral to the group service of the first provider. */
export const sentToGroup = (world: World, changes: Partial<ReferInput> = {}): Promise<Journey> =>
  sentReferral(world, { serviceId: services.group, need: 'loneliness-isolation', ...changes });

/** Has a referral accepted into a group, from its first meeting on unless another day is named. */
export const placedReferral = async (
  world: World,
  groupId: string,
  {
    from = '2026-11-03',
    overbook = false,
    ...changes
  }: Partial<ReferInput> & { from?: string; overbook?: boolean } = {},
): Promise<Journey> => {
  const journey = await sentToGroup(world, changes);
  await acceptReferral(
    { referralId: journey.referralId, group: { groupId, from, overbook } },
    world.as(staff.provider),
  );
  return journey;
};

/** A group and the referrals that have a place in it, in the order in which they got one. */
export type FilledGroup = { readonly groupId: string; readonly journeys: readonly Journey[] };

/** Makes a group with people in it. */
export const filledGroup = async (world: World, people: number): Promise<FilledGroup> => {
  const groupId = await groupIn(world, { capacity: 60 });
  const journeys = await Promise.all(Array.from({ length: people }, () => sentToGroup(world)));
  // One after another: each place makes the next version of the group.
  for (const { referralId } of journeys)
    await acceptReferral({ referralId, group: { groupId, from: '2026-11-03' } }, world.as(staff.provider));
  return { groupId, journeys };
};
