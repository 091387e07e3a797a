import * as z from 'zod';

/** A part that feeds leave out or get wrong: what does not fit is as if it were not there. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const many = <T extends z.ZodType>(schema: T) => z.array(schema.nullable().catch(null)).optional().catch(undefined);
const text = maybe(z.string().trim().min(1));

const Term = z.object({ name: text });
const Attribute = z.object({ label: text, value: text, taxonomy_term: maybe(Term) });
const Location = z.object({
  location_type: text,
  latitude: maybe(z.coerce.number().min(-90).max(90)),
  longitude: maybe(z.coerce.number().min(-180).max(180)),
  addresses: many(z.object({ address_1: text, address_2: text, city: text, postal_code: text, address_type: text })),
  accessibility: many(z.object({ description: text, details: text, accessibility: text })),
});
const Schedule = z.object({ byday: text, opens_at: text, closes_at: text, description: text });

/** The parts of an Open Referral UK v3 service that we use; strict in what must be there, lenient on the rest. */
export const OpenReferralService = z.object({
  id: z.uuid('must be a UUID'),
  name: z.string('is missing').trim().min(1, 'is empty').max(200),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed'], 'is not a status of Open Referral UK'),
  organization: z.object(
    {
      id: z.uuid('must be a UUID'),
      name: z.string('is missing').trim().min(1, 'is empty'),
      email: text,
      organization_identifiers: many(z.object({ identifier_scheme: text, identifier: maybe(z.coerce.string()) })),
    },
    'is missing: a full service names the organisation that runs it',
  ),
  description: text,
  url: text,
  email: text,
  fees: text,
  minimum_age: maybe(z.coerce.number()),
  maximum_age: maybe(z.coerce.number()),
  assured_date: text,
  phones: many(z.object({ number: text })),
  contacts: many(z.object({ phones: many(z.object({ number: text })) })),
  languages: many(z.object({ name: text })),
  cost_options: many(z.object({ option: text, amount: maybe(z.coerce.number().min(0)), amount_description: text })),
  schedules: many(Schedule),
  service_at_locations: many(z.object({ location: maybe(Location) })),
  attributes: many(Attribute),
});
export type OpenReferralService = z.output<typeof OpenReferralService>;
export type OpenReferralSchedule = z.output<typeof Schedule>;
export type OpenReferralLocation = z.output<typeof Location>;

/** Leaves out what did not fit in a list. */
export const fitting = <T>(list: readonly (T | null)[] | undefined): readonly T[] =>
  (list ?? []).filter((each) => each !== null);
