import type { Usage } from '@fingerpost/store';
import type { World } from './world.ts';

/** What a use-case cost: its round trips, with the one that reads the membership before it, and its units. */
export const costOf = async (world: World, work: () => Promise<unknown>): Promise<Usage> => {
  const { usage } = world.meter;
  const before = { ...usage };
  await work();
  return {
    trips: usage.trips - before.trips + 1,
    read: usage.read - before.read,
    write: usage.write - before.write,
  };
};
