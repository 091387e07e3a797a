import { describe, expect, it } from 'vitest';
import type { StaffActor } from '@fingerpost/kernel';
import { readGroup } from './group.repository.ts';
import { saveGroup } from './save-group.ts';
import {
  costOf,
  groupIn,
  itRefusesOtherActors,
  newWorld,
  placedReferral,
  provider,
  refusalOf,
  services,
  staff,
  walkingGroup,
} from '@fingerpost/testkit';

const world = await newWorld();
const save = (input: object, circumstances = {}, actor: StaffActor = staff.provider) =>
  saveGroup(input, world.as(actor, circumstances));
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('saveGroup', () => {
  itRefusesOtherActors(saveGroup, ['provider']);

  it('adds a group to a service of the caller’s own, and keeps it', async () => {
    const added = await save(walkingGroup);
    expect(added).toMatchObject({ ...walkingGroup, active: true, meetings: [], version: 1 });
    expect(await readGroup(world.as(staff.provider), provider, added.groupId)).toMatchObject({
      name: walkingGroup.name,
    });
  });

  it('changes a group, and leaves its dates and who has a place as they are', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await placedReferral(world, groupId);
    const changed = await save({ ...walkingGroup, groupId, name: 'Gentle walks', capacity: 6 });
    expect(changed).toMatchObject({ name: 'Gentle walks', capacity: 6 });
    expect(changed.meetings).toHaveLength(8);
    const { given } = await readGroup(world.as(staff.provider), provider, groupId);
    expect(given.map((each) => each.referralId)).toEqual([referralId]);
  });

  it.each([
    ['a service of another provider', { serviceId: services.advice }, 'group.service'],
    ['an end before its beginning', { startsAt: '12:00', endsAt: '10:00' }, 'group.times'],
    ['no places', { capacity: 0 }, 'input.invalid'],
    ['more places than a register holds', { capacity: 61 }, 'input.invalid'],
    ['a time that is none', { startsAt: '25:00' }, 'input.invalid'],
    ['no name', { name: ' ' }, 'input.invalid'],
  ])('refuses a group with %s', async (_, changes, code) => {
    expect(await codeOf(save({ ...walkingGroup, ...changes }))).toBe(code);
  });

  it('refuses to give a group to another service', async () => {
    const { groupId } = await save(walkingGroup);
    expect(await codeOf(save({ ...walkingGroup, groupId, serviceId: services.food }))).toBe('group.service');
  });

  it('answers another provider as if the group were not there', async () => {
    const { groupId } = await save(walkingGroup);
    const other = { ...walkingGroup, groupId, serviceId: services.advice };
    expect(await codeOf(save(other, {}, staff.provider2))).toBe('group.missing');
  });

  it('adds one group when the same request comes twice, and refuses its key with another body', async () => {
    const first = await save(walkingGroup, { key: 'once' });
    expect(await save(walkingGroup, { key: 'once' })).toEqual(first);
    const other = save({ ...walkingGroup, name: 'Other' }, { key: 'once', bodyHash: 'other' });
    expect(await codeOf(other)).toBe('idempotency.reused');
  });

  it('refuses a change on top of one that the caller has not seen', async () => {
    const { groupId } = await save(walkingGroup);
    await save({ ...walkingGroup, groupId }, { ifMatch: 1 });
    expect(await codeOf(save({ ...walkingGroup, groupId }, { ifMatch: 1 }))).toBe('version.stale');
  });

  it('costs three round trips with membership', async () => {
    expect((await costOf(world, () => save(walkingGroup))).trips).toBeLessThanOrEqual(3);
  });
});
