import { describe, expect, it } from 'vitest';
import { listPlaces } from './list-places.ts';
import { groupIn, itRefusesOtherActors, newWorld, placedReferral, services, staff } from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);

describe('listPlaces', () => {
  itRefusesOtherActors(listPlaces, ['link-worker', 'team-lead', 'provider']);

  it('counts the free places of the groups of one service, without saying whose the others are', async () => {
    const groupId = await groupIn(world, { capacity: 2 });
    await groupIn(world, { name: 'Closed', active: false });
    await groupIn(world, { name: 'Cooks', serviceId: services.food });
    const { referralId, caseId } = await placedReferral(world, groupId);
    const { items } = await listPlaces({ serviceId: services.group }, asWorker);
    expect(items.map((group) => [group.name, group.free])).toEqual([['Tuesday walking group', 1]]);
    for (const detail of [referralId, caseId, 'Pettigrew']) expect(JSON.stringify(items)).not.toContain(detail);
  });

  it('has none for a service without groups, or one that is not listed', async () => {
    expect(await listPlaces({ serviceId: services.advice }, asWorker)).toEqual({ items: [] });
    const unknown = '00000000-0000-4000-8000-00000000ffff';
    expect(await listPlaces({ serviceId: unknown }, asWorker)).toEqual({ items: [] });
  });
});
