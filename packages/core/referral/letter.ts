import * as z from 'zod';

/** What a person can agree to share with a service. */
export const Share = z.enum([
  'name',
  'phone',
  'email',
  'address',
  'dateOfBirth',
  'communicationNeeds',
  'language',
  'speakTo',
  'travel',
  'carer',
]);
export type Share = z.infer<typeof Share>;

export const Agreement = z.object({
  by: z.enum(['person', 'carer', 'attorney', 'best-interests']),
  how: z.enum(['spoken', 'phone', 'written', 'video', 'online']),
  when: z.iso.date(),
  /** The last day on which it is shared; until the referral is over where they chose none. */
  until: z.iso.date().optional(),
  /** For a best-interests decision: who decided and why. */
  decider: z.string().max(120).optional(),
  reason: z.string().max(500).optional(),
});
export type Agreement = z.infer<typeof Agreement>;

/** The wording by which agreement is asked for; a new wording gets a new version. */
export const agreementWording = 'share-with-service/1';

/** What goes with a referral and does not change: what is shown before acceptance, what after, and who agreed. */
export const Letter = z.object({
  request: z.string(),
  message: z.string(),
  share: z.array(Share),
  agreement: Agreement.extend({ wording: z.string() }),
  area: z.string().optional(),
  ageBand: z.string(),
  accessNeeds: z.array(z.string()),
});
export type Letter = z.infer<typeof Letter>;
