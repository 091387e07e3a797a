import { describe, expect, it } from 'vitest';
import { sessionIdOf } from '@fingerpost/kernel';
import { viewGroup } from './view-group.ts';
import { groupIn, itRefusesOtherActors, newWorld, placedReferral, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();

describe('viewGroup', () => {
  itRefusesOtherActors(viewGroup, ['provider']);

  it('shows who has a place, the meetings to come, and those that are over with the latest first', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await placedReferral(world, groupId);
    const view = await viewGroup({ groupId }, world.as(staff.provider, { now: new Date('2026-11-17T09:00:00Z') }));
    expect(view.people.map((person) => [person.referralId, person.name])).toEqual([[referralId, 'Ottoline Pettigrew']]);
    expect(view.coming[0]).toEqual({ on: '2026-11-17', sessionId: sessionIdOf(groupId, '2026-11-17') });
    expect(view.over.map(({ on }) => on)).toEqual(['2026-11-10', '2026-11-03']);
  });

  it('records the view of each case whose person it names', async () => {
    const groupId = await groupIn(world);
    const { referralId } = await placedReferral(world, groupId);
    const views = async () =>
      (await world.everything()).filter(
        ({ type, data }) => type === 'view' && JSON.stringify(data).includes(referralId),
      );
    expect(await views()).toEqual([]);
    await viewGroup({ groupId }, world.as(staff.provider));
    expect(await views()).toHaveLength(1);
  });

  it('says nothing to another provider', async () => {
    const groupId = await groupIn(world);
    expect((await refusalOf(viewGroup({ groupId }, world.as(staff.provider2)))).code).toBe('group.missing');
  });
});
