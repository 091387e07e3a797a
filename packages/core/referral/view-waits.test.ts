import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  services,
  staff,
  waitsIn,
  waitsOfOneIn,
  type World,
} from '@fingerpost/testkit';
import { viewWaits } from './view-waits.ts';

const serviceId = services.food;
const wait = { sent: new Date('2026-11-02T10:00:00Z'), seen: new Date('2026-11-23T10:00:00Z') };
const weeksOn = async (world: World, day: string, as: (typeof staff)['linkWorker' | 'lead'] = staff.linkWorker) =>
  (await viewWaits({ serviceIds: [serviceId, services.group] }, world.as(as, { now: new Date(`${day}T12:00:00Z`) })))
    .weeks;

describe('viewWaits', { timeout: 60_000 }, () => {
  itRefusesOtherActors(viewWaits, ['link-worker', 'team-lead']);

  it('says nothing while seven people were seen, and about how many weeks from eight on', async () => {
    const world = await newWorld();
    await waitsIn(world, 7, wait);
    expect(await weeksOn(world, '2026-12-01')).toEqual({});
    await waitsIn(world, 1, wait);
    expect(await weeksOn(world, '2026-12-01')).toEqual({ [serviceId]: 3 });
    expect(await weeksOn(world, '2026-12-01', staff.lead)).toEqual({ [serviceId]: 3 });
  });

  it('says nothing of a dozen times that one person was seen', async () => {
    const world = await newWorld();
    await waitsOfOneIn(world, 12, wait);
    await waitsIn(world, 6, wait);
    expect(await weeksOn(world, '2026-12-01')).toEqual({});
  });

  it('is of the middle of the people, and of those seen in the last twelve months', async () => {
    const world = await newWorld();
    await waitsIn(world, 5, { sent: wait.sent, seen: new Date('2026-11-09T10:00:00Z') });
    await waitsIn(world, 3, { sent: wait.sent, seen: new Date('2026-12-28T10:00:00Z') });
    expect(await weeksOn(world, '2026-12-31')).toEqual({ [serviceId]: 1 });
    expect(await weeksOn(world, '2027-10-31')).toEqual({ [serviceId]: 1 });
    // The five who were seen in November of the year before are out of it.
    expect(await weeksOn(world, '2027-11-01')).toEqual({});
  });
});
