import * as z from 'zod';

export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** Days of the week, and whole hours of them in London: from 9 to 12 ends as the clock strikes twelve. */
export const SafeHours = z
  .object({
    days: z.array(Weekday).min(1),
    from: z.int().min(0).max(23),
    to: z.int().min(1).max(24),
  })
  .refine(({ from, to }) => from < to, 'The hours must end after they begin.');
export type SafeHours = z.infer<typeof SafeHours>;
