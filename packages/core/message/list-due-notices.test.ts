import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { itRefusesOtherActors, newWorld, sentReferralIn, start, stream, takenCaseIn } from '@fingerpost/testkit';
import { listDueNotices } from './list-due-notices.ts';
import { queueNotices } from './queue-notices.ts';

const world = await newWorld();

describe('listDueNotices', () => {
  itRefusesOtherActors(listDueNotices, ['system']);

  it('lists what has waited for its time, in one round trip', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    const event = (await world.everything())
      .filter(({ type }) => type === 'event')
      .map(({ data }) => EventEnvelope.parse(data))
      .find(({ subject }) => subject === id);
    const ids = await queueNotices(event, world.as(stream));
    expect(await listDueNotices({}, world.as(stream))).toEqual([]);
    world.meter.usage.trips = 0;
    const due = await listDueNotices({}, world.as(stream, { now: new Date(start.getTime() + 300_000) }));
    expect([...due].sort()).toEqual([...ids].sort());
    expect(world.meter.usage.trips).toBe(1);
  });
});
