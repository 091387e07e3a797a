import * as z from 'zod';

/**
 * How a choice of the person's reached a member of the team, when they did not make it on their own page:
 * who said it, in which way, and on which day. Their team records it for them under its own name.
 */
export const Told = z.object({
  by: z.enum(['person', 'carer', 'attorney', 'interpreter']),
  how: z.enum(['phone', 'face-to-face', 'video', 'letter', 'text', 'email']),
  on: z.iso.date('Give the day on which they said it.'),
});
export type Told = z.infer<typeof Told>;
