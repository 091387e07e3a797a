import { addWorkingDays, dayOf, instantOf } from '@fingerpost/core/work';
import type { TestNetwork } from './network.ts';

/** Moves the domain clock to an instant, stopping at every deadline on the way. */
export const advanceTo = async (network: TestNetwork, instant: Date): Promise<void> => {
  const { now } = (await network.local('clock')) as { now: string };
  const milliseconds = instant.getTime() - Date.parse(now);
  if (milliseconds < 0) throw new Error(`the clock stands at ${now} already`);
  await network.advance(`PT${milliseconds / 1000}S`);
};

/** Gives the day on which the domain clock stands. */
export const today = async (network: TestNetwork): Promise<string> => {
  const { now } = (await network.local('clock')) as { now: string };
  return dayOf(new Date(now));
};

/** Gives six in the evening, past the working day, a number of working days after a day. */
export const eveningAfter = (day: string, workingDays: number): Date => instantOf(addWorkingDays(day, workingDays), 18);

/** Moves the domain clock to ten in the morning of the next working day, and gives that day. */
export const startWorkingDay = async (network: TestNetwork): Promise<string> => {
  const day = addWorkingDays(await today(network), 1);
  await advanceTo(network, instantOf(day, 10));
  return day;
};
