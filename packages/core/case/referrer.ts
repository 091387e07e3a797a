import * as z from 'zod';
import type { Item } from '@fingerpost/kernel';

const text = (most: number) => z.string().trim().min(1).max(most);

/** How to ring whoever sent somebody: digits, spaces, brackets and a plus. */
const workPhone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()-]{7,20}$/, 'This is not a phone number. Write digits and spaces only.');

/** Who asked for help for somebody else, from outside the network: an agency, or somebody close to the person. */
export const Referrer = z.object({
  name: text(120),
  phone: workPhone,
  organisation: text(120).optional(),
  relationship: text(60).optional(),
});
export type Referrer = z.infer<typeof Referrer>;

/** Parses who asked, as a case keeps it. */
export const referrerOf = (item: Item): Referrer => Referrer.parse(item.data);
