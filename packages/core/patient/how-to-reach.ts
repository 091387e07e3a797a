import * as z from 'zod';
import type { PersonChanges } from './changed-person.ts';
import { PersonDetails } from './person.ts';
import { SafeContact } from './safe-contact.ts';

const ways = ['phone', 'email'] as const;
const optional = [
  ...ways,
  'address',
  'postcode',
  'noFixedAbode',
  'preferredContact',
  'communicationNeeds',
  'codedNeeds',
  'language',
  'interpreter',
] as const;

/** How a person may be reached: where, by which ways and when, in which language and form. How they must not be is always said. */
export const HowToReach = PersonDetails.pick({
  phone: true,
  email: true,
  address: true,
  postcode: true,
  noFixedAbode: true,
  preferredContact: true,
  communicationNeeds: true,
  codedNeeds: true,
  language: true,
  interpreter: true,
}).extend({ safeContact: SafeContact });
export type HowToReach = z.infer<typeof HowToReach>;

/** Gives how a person may be reached as the changes of their details that say all of it: what is left out is taken away. */
export const asChanges = (reach: HowToReach): PersonChanges => ({
  ...reach,
  clear: optional.filter((field) => reach[field] === undefined),
});

/** A phone number or an e-mail address. */
export const WayLeft = z.enum(ways);
export type WayLeft = z.infer<typeof WayLeft>;

const bare = (address: string | undefined): string | undefined => address?.replaceAll(/\s/g, '').toLowerCase();

/** Lists the ways by which a person was reached before and is no more: there is another number or address, or none. */
export const waysLeft = (
  before: Pick<PersonDetails, WayLeft>,
  after: Pick<PersonDetails, WayLeft>,
): readonly WayLeft[] => ways.filter((way) => before[way] !== undefined && bare(before[way]) !== bare(after[way]));
