import { describe, expect, it } from 'vitest';
import type { StaffActor } from '@fingerpost/kernel';
import { findGroup } from '@fingerpost/core/group';
import { acceptReferral, readReferral } from '@fingerpost/core/referral';
import { moveToGroup } from './move-to-group.ts';
import {
  groupIn,
  itRefusesOtherActors,
  newWorld,
  placedReferral,
  provider,
  refusalOf,
  sentToGroup,
  staff,
} from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const from = '2026-11-10';
const move = (referralId: string, groupId: string, circumstances = {}, actor: StaffActor = staff.provider) =>
  moveToGroup({ referralId, groupId, from }, world.as(actor, circumstances));
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;
const givenIn = async (groupId: string) =>
  (await findGroup(asProvider, provider, groupId))?.given.map(({ referralId }) => referralId);

describe('moveToGroup', () => {
  itRefusesOtherActors(moveToGroup, ['provider']);

  it('moves somebody in one step: off the one group, into the other, with one event each', async () => {
    const [one, other] = [await groupIn(world), await groupIn(world)];
    const { referralId } = await placedReferral(world, one);
    await move(referralId, other);
    expect(await givenIn(one)).toEqual([]);
    expect(await givenIn(other)).toEqual([referralId]);
    expect((await readReferral(asProvider, referralId)).group).toEqual({ groupId: other, from });
  });

  it('leaves somebody where they are when the other group is full', async () => {
    const [one, other] = [await groupIn(world), await groupIn(world, { capacity: 1 })];
    await placedReferral(world, other);
    const { referralId } = await placedReferral(world, one);
    expect(await codeOf(move(referralId, other))).toBe('group.full');
    expect(await givenIn(one)).toEqual([referralId]);
    expect((await readReferral(asProvider, referralId)).group?.groupId).toBe(one);
  });

  it('refuses who has no place yet, and says nothing to another provider', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await sentToGroup(world);
    await acceptReferral({ referralId }, asProvider);
    expect(await codeOf(move(referralId, groupId))).toBe('group.not-placed');
    expect(await codeOf(move(referralId, groupId, {}, staff.provider2))).toBe('referral.missing');
  });

  it('moves once when the same request comes twice', async () => {
    const [one, other] = [await groupIn(world), await groupIn(world)];
    const { referralId } = await placedReferral(world, one);
    const once = await move(referralId, other, { key: 'move' });
    expect(await move(referralId, other, { key: 'move' })).toEqual(once);
  });
});
