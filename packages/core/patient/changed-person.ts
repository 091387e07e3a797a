import * as z from 'zod';
import { type Person, PersonDetails } from './person.ts';

/** The details that may be taken away again. */
export const Clearable = z.enum([
  'nhsNumber',
  'preferredName',
  'address',
  'postcode',
  'noFixedAbode',
  'phone',
  'email',
  'preferredContact',
  'safeContact',
  'speakTo',
  'communicationNeeds',
  'language',
  'interpreter',
  'ethnicity',
  'sex',
  'gender',
  'isCarer',
  'travel',
]);

/** Details as they should be from now on; what is left out stays, what is in `clear` is taken away. */
export const PersonChanges = PersonDetails.partial().extend({ clear: z.array(Clearable).optional() });
export type PersonChanges = z.output<typeof PersonChanges>;

const fields = Object.keys(PersonDetails.shape);

/** Gives the person with corrected details, one version on. */
export const changedPerson = (before: Person, { clear, ...changes }: PersonChanges): Person => {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const cleared = Object.fromEntries((clear ?? []).map((field) => [field, undefined]));
  const details = PersonDetails.parse({ ...before, ...given, ...cleared });
  return { ...details, personId: before.personId, version: before.version + 1 };
};

/** Lists the names of the details that differ. */
export const changedFields = (before: Person, after: Person): readonly string[] => {
  const one = new Map(Object.entries(before));
  const other = new Map(Object.entries(after));
  return fields.filter((field) => JSON.stringify(one.get(field)) !== JSON.stringify(other.get(field)));
};
