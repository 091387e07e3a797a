import type { SafeHours } from '@fingerpost/core/patient';
import { addDays, dayOf, hourOf, instantOf } from '@fingerpost/core/work';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const daysAhead = 7;

const weekdayOf = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';

const onDay = (hours: readonly SafeHours[], day: string): readonly SafeHours[] =>
  hours.filter(({ days }) => days.includes(weekdayOf(day))).toSorted((one, other) => one.from - other.from);

/** Tells whether an instant lies within the hours in London. */
export const isSafeTime = (hours: readonly SafeHours[], now: Date): boolean =>
  onDay(hours, dayOf(now)).some(({ from, to }) => hourOf(now) >= from && hourOf(now) < to);

/** Gives the next instant, within a week, at which the hours begin; undefined when there is none. */
export const nextSafeTime = (hours: readonly SafeHours[], now: Date): Date | undefined => {
  const today = dayOf(now);
  const days = Array.from({ length: daysAhead + 1 }, (_, later) => addDays(today, later));
  return days
    .flatMap((day) => onDay(hours, day).map(({ from }) => instantOf(day, from)))
    .find((instant) => instant > now);
};
