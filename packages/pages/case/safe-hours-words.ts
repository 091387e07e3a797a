import type { SafeHours, Weekday } from '@fingerpost/core/patient';

export const dayWords = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const satisfies Record<Weekday, string>;

/** Writes an hour as a clock shows it. */
export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** Says when somebody can be reached without danger. */
export const hoursInWords = ({ days, from, to }: SafeHours): string =>
  `Only ${days.map((day) => dayWords[day]).join(', ')} from ${clock(from)} to ${clock(to)}.`;
