import * as z from 'zod';
import { SafeHours } from './safe-hours.ts';

export const AvoidedChannel = z.enum(['calls', 'voicemail', 'texts', 'letters', 'email', 'visits']);
export type AvoidedChannel = z.infer<typeof AvoidedChannel>;

/** How a person must not be contacted; "nothing to avoid" is an answer, silence is not. */
export const SafeContact = z.union([
  z.object({ nothingToAvoid: z.literal(true) }).strict(),
  z
    .object({
      avoid: z.array(AvoidedChannel),
      sharedPhone: z.boolean().optional(),
      times: z.string().max(200).optional(),
      /** When they can be reached without danger; outside these hours nothing is sent and nobody rings. */
      safeHours: z.array(SafeHours).min(1).max(2).optional(),
      /** What is sent names neither the team nor a service. */
      neutralSender: z.boolean().optional(),
      mustNotKnow: z.string().max(200).optional(),
      note: z.string().max(500).optional(),
    })
    .strict(),
]);
export type SafeContact = z.infer<typeof SafeContact>;
