import { describe, expect, it } from 'vitest';
import { findGroup } from '@fingerpost/core/group';
import {
  completeReferral,
  endReferral,
  readReferral,
  recordReferralInError,
  undoReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { listPlaces } from './list-places.ts';
import { moveToGroup } from './move-to-group.ts';
import { placeInGroup } from './place-in-group.ts';
import {
  costOf,
  groupIn,
  itIsAStepOfReferrals,
  newWorld,
  placedReferral,
  provider,
  refusalOf,
  sentToGroup,
  services,
  staff,
} from '@fingerpost/testkit';
import { acceptReferral } from '@fingerpost/core/referral';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const from = '2026-11-10';

const accepted = async () => {
  const journey = await sentToGroup(world);
  await acceptReferral({ referralId: journey.referralId }, asProvider);
  return journey;
};
const place = (referralId: string, groupId: string, more: object = {}) =>
  placeInGroup({ referralId, groupId, from, ...more }, asProvider);
const freeIn = async (groupId: string) => {
  const { items } = await listPlaces({ serviceId: services.group }, world.as(staff.linkWorker));
  return items.find((each) => each.groupId === groupId)?.free;
};

describe('placeInGroup', { timeout: 30_000 }, () => {
  describe('of somebody of the food service', async () => {
    const groupId = await groupIn(world, { serviceId: services.food, capacity: 60 });
    const input = { groupId, from };
    itIsAStepOfReferrals(world, { door: placeInGroup, step: 'place', allow: ['provider'], as: staff.provider, input });
  });

  it('gives a place from a day on, and expects the person then', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await accepted();
    const state = await place(referralId, groupId);
    expect(state).toMatchObject({ status: 'accepted', dueBy: '2026-11-12T17:00:00.000Z' });
    expect(await readReferral(asProvider, referralId)).toMatchObject({ group: { groupId, from }, startBy: from });
    expect(await freeIn(groupId)).toBe(7);
  });

  it('counts a person once who is given their place again from another day', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await accepted();
    await place(referralId, groupId);
    await place(referralId, groupId, { from: '2026-11-17' });
    expect((await findGroup(asProvider, provider, groupId))?.given).toEqual([{ referralId, from: '2026-11-17' }]);
    expect(await freeIn(groupId)).toBe(7);
  });

  it('refuses a full group unless the provider says that one more can come', async () => {
    const groupId = await groupIn(world, { capacity: 1 });
    await placedReferral(world, groupId);
    const { referralId } = await accepted();
    expect(await codeOf(place(referralId, groupId))).toBe('group.full');
    await place(referralId, groupId, { overbook: true });
    expect(await freeIn(groupId)).toBe(0);
  });

  it('gives the last place to one of two who take it at once', async () => {
    const groupId = await groupIn(world, { capacity: 3 });
    await placedReferral(world, groupId);
    await placedReferral(world, groupId);
    const both = [await accepted(), await accepted()];
    const results = await Promise.allSettled(both.map(({ referralId }) => place(referralId, groupId)));
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'group.full' });
    const heads = await Promise.all(both.map(({ referralId }) => readReferral(asProvider, referralId)));
    expect(heads.filter(({ group }) => group !== undefined)).toHaveLength(1);
  });

  it.each([
    ['completed', (referralId: string) => completeReferral({ referralId, outcome: 'achieved' }, asProvider)],
    ['ended', (referralId: string) => endReferral({ referralId, reason: 'moved' }, asProvider)],
    [
      'withdrawn',
      (referralId: string) => withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker)),
    ],
    [
      'withdrawn since they died',
      (referralId: string) => withdrawReferral({ referralId, reason: 'died' }, world.as(staff.linkWorker)),
    ],
    ['in error', (referralId: string) => recordReferralInError({ referralId }, world.as(staff.linkWorker))],
  ])('frees the place of a referral that is %s', async (_, finish) => {
    const groupId = await groupIn(world, { capacity: 1 });
    const { referralId } = await placedReferral(world, groupId);
    expect(await freeIn(groupId)).toBe(0);
    await finish(referralId);
    expect(await freeIn(groupId)).toBe(1);
    await place((await accepted()).referralId, groupId);
    expect(await freeIn(groupId)).toBe(0);
  });

  it('finds the place again when a completion is undone', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await placedReferral(world, groupId);
    await completeReferral({ referralId, outcome: 'achieved' }, asProvider);
    await placedReferral(world, groupId);
    await undoReferral({ referralId }, asProvider);
    expect(await freeIn(groupId)).toBe(6);
  });

  it('refuses a group of another service, one that takes nobody, a day that has passed, and a second group', async () => {
    const { referralId } = await accepted();
    const other = await groupIn(world, { serviceId: services.food });
    const closed = await groupIn(world, { active: false });
    const groupId = await groupIn(world);
    expect(await codeOf(place(referralId, other))).toBe('group.missing');
    expect(await codeOf(place(referralId, closed))).toBe('group.closed');
    expect(await codeOf(place(referralId, groupId, { from: '2026-11-01' }))).toBe('group.date');
    await place(referralId, groupId);
    expect(await codeOf(place(referralId, await groupIn(world)))).toBe('group.placed');
  });

  it('costs five round trips with eight people in the group, membership included', async () => {
    const groupId = await groupIn(world, { capacity: 9 });
    for (let count = 0; count < 8; count += 1) await placedReferral(world, groupId);
    const { referralId } = await accepted();
    const cost = await costOf(world, () => place(referralId, groupId));
    expect(cost.trips).toBeLessThanOrEqual(5);
    expect(cost.write).toBeLessThanOrEqual(16);
  });
});

describe('moveToGroup, beside it', () => {
  it('frees the place that was left', async () => {
    const [one, other] = [await groupIn(world), await groupIn(world)];
    const { referralId } = await placedReferral(world, one);
    await moveToGroup({ referralId, groupId: other, from }, asProvider);
    expect([await freeIn(one), await freeIn(other)]).toEqual([8, 7]);
  });
});
