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
  'codedNeeds',
  'language',
  'interpreter',
  'ethnicity',
  'sex',
  'gender',
  'isCarer',
  'travel',
]);

/** Details as they should be from now on; what is left out stays, what is in `clear` is taken away. */
export const PersonChanges = PersonDetails.partial().extend({
  clear: z.array(Clearable).optional(),
  /** They were asked again how they must not be contacted, and what they said before still holds. */
  askedAgain: z.literal(true).optional(),
});
export type PersonChanges = z.output<typeof PersonChanges>;

const fields = Object.keys(PersonDetails.shape);

const isNew = (before: string | undefined, after: string | undefined): boolean =>
  after !== undefined && after.replaceAll(/\s/g, '') !== before?.replaceAll(/\s/g, '');

/** A new number may be answered by somebody else: what they said of the old one holds no more until they say so. */
const mustBeAskedAgain = (before: Person, after: PersonDetails): true | undefined => {
  if (after.safeContact === undefined) return undefined;
  if (JSON.stringify(after.safeContact) !== JSON.stringify(before.safeContact)) return undefined;
  const isNewWay = isNew(before.phone, after.phone) || isNew(before.email, after.email);
  return isNewWay ? true : before.askAgain;
};

/**
 * Gives the person with corrected details, one version on. A new phone number or e-mail address has
 * safe contact asked again, unless it was with the same change.
 */
export const changedPerson = (before: Person, { clear, askedAgain, ...changes }: PersonChanges): Person => {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const cleared = Object.fromEntries((clear ?? []).map((field) => [field, undefined]));
  const details = PersonDetails.parse({ ...before, ...given, ...cleared });
  const askAgain = askedAgain === true ? undefined : mustBeAskedAgain(before, details);
  return { ...details, askAgain, personId: before.personId, version: before.version + 1 };
};

/** Lists the names of the details that differ. */
export const changedFields = (before: Person, after: Person): readonly string[] => {
  const one = new Map(Object.entries(before));
  const other = new Map(Object.entries(after));
  return fields.filter((field) => JSON.stringify(one.get(field)) !== JSON.stringify(other.get(field)));
};
