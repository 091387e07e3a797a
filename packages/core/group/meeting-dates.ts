import { isClosedOn, type Service, weekdayOf } from '@fingerpost/core/directory';
import { addDays, isBankHoliday } from '@fingerpost/core/work';
import type { Group, Meeting } from './group.ts';

const meetingsKept = 26;
const farthest = 400;

/** Gives the next dates of a weekly rhythm after a day, without bank holidays and the days on which its service is closed. */
export const datesOf = (
  { weekday, every = 1 }: Pick<Group, 'weekday' | 'every'>,
  service: Pick<Service, 'closures'>,
  { from, count, last }: { readonly from: string; readonly count: number; readonly last: string | undefined },
): readonly string[] => {
  const dates: string[] = [];
  let day = last === undefined || addDays(last, 1) < from ? from : addDays(last, 1);
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  // A fortnightly group keeps its weeks, whichever of them fell out.
  if (last !== undefined && weekdayOf(last) === weekday) {
    let next = last;
    while (next < day) next = addDays(next, every * 7);
    day = next;
  }
  for (const end = addDays(from, farthest); dates.length < count && day < end; day = addDays(day, every * 7))
    if (!isBankHoliday(day) && !isClosedOn(service, day)) dates.push(day);
  return dates;
};

/** Puts days into the meetings of a group, in order; one that was cancelled takes place again. Old ones beyond 26 fall out. */
export const withMeetings = (
  meetings: readonly Meeting[],
  days: readonly string[],
  today: string,
): readonly Meeting[] => {
  const others = meetings.filter(({ on }) => !days.includes(on));
  const all = [...others, ...[...new Set(days)].map((on) => ({ on }))].toSorted((one, other) =>
    one.on < other.on ? -1 : 1,
  );
  return [...all.filter(({ on }) => on < today).slice(-meetingsKept), ...all.filter(({ on }) => on >= today)];
};
