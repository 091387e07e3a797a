import * as z from 'zod';

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export type Weekday = z.infer<typeof Weekday>;

/** Gives the weekday of a calendar day. */
export const weekdayOf = (day: string): Weekday | undefined =>
  Weekday.options[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
