import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { fewestPeople, readCountedPeople } from '@fingerpost/core/case';
import { dayOf } from '@fingerpost/core/work';
import { waitedPartition } from './referral.keys.ts';

/** What somebody waited for a service: calendar days from when they were sent to when they were first seen; whose it is stays a keyed digest. */
export const Waited = z.object({ of: z.string(), days: z.int() });
export type Waited = z.infer<typeof Waited>;

/** The latest waits that are looked at: a busy service sees more in a year, and its last two hundred say enough. */
const mostWaits = 200;

const months = 12;

const firstMonth = (today: string): string => {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 7);
};

const middle = (sorted: readonly number[]): number => sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

/**
 * Reads in how many weeks half of the people were seen whom a service saw in the last twelve months,
 * this one among them, each by their latest wait; undefined while they are fewer than eight. Two trips.
 */
export const readWaitedWeeks = async (
  context: Pick<Context, 'table' | 'now'>,
  serviceId: string,
): Promise<number | undefined> => {
  const { rows } = await context.table.query(waitedPartition(serviceId), { newestFirst: true, limit: mostWaits });
  const from = firstMonth(dayOf(context.now));
  const waits = rows.filter(({ sk }) => sk >= from).map(({ data }) => Waited.parse(data));
  if (waits.length < fewestPeople) return undefined;
  const personOf = await readCountedPeople(
    context,
    waits.map(({ of }) => of),
  );
  // The newest come first, and the last of one person that is put in stays.
  const latest = new Map(waits.toReversed().map(({ of, days }) => [personOf(of), days]));
  if (latest.size < fewestPeople) return undefined;
  return Math.round(middle([...latest.values()].toSorted((one, other) => one - other)) / 7);
};
