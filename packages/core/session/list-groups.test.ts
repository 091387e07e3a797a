import { describe, expect, it } from 'vitest';
import { listGroups } from './list-groups.ts';
import { costOf, groupIn, itRefusesOtherActors, newWorld, placedReferral, staff } from '@fingerpost/testkit';

const world = await newWorld();

describe('listGroups', () => {
  itRefusesOtherActors(listGroups, ['provider']);

  it('lists every group of the caller’s organisation by name, with its places and next dates', async () => {
    const later = await groupIn(world, { name: 'Wednesday walks', weekday: 'wednesday' });
    const groupId = await groupIn(world);
    await placedReferral(world, groupId);
    const { items } = await listGroups({}, world.as(staff.provider));
    expect(items.map((group) => [group.groupId, group.taken, group.free])).toEqual([
      [groupId, 1, 7],
      [later, 0, 8],
    ]);
    expect(items[1]?.next.map(({ on }) => on)).toEqual(['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25']);
    expect((await listGroups({}, world.as(staff.provider2))).items).toEqual([]);
    expect((await costOf(world, () => listGroups({}, world.as(staff.provider)))).trips).toBeLessThanOrEqual(3);
  });
});
