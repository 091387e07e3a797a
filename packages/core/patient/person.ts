import * as z from 'zod';
import { PersonId } from '@fingerpost/kernel';
import { CodedNeed } from './coded-need.ts';
import { NhsNumber } from './nhs-number.ts';
import { SafeContact } from './safe-contact.ts';

/** The 16+1 ethnic categories of 2001, with Z for asked and declined and 99 for not asked. */
const Ethnicity = z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'Z', '99']);
const Sex = z.enum(['1', '2', '9', 'X']);

const text = (most: number) => z.string().trim().min(1).max(most);
const postcode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$/, 'This is not a postcode. Write it like LS1 4AP.');
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()-]{7,20}$/, 'This is not a phone number. Write digits and spaces only.');

const isRealDay = (day: string): boolean => day >= '1900-01-01';

/** Who may be spoken to besides the person. */
const SpeakTo = z.object({ name: text(120), phone: phone.optional(), relationship: text(60).optional() });

/** What is asked about a person; everything that may be left out becomes "still to ask". */
export const PersonDetails = z.object({
  nhsNumber: NhsNumber.optional(),
  name: z.object({ given: text(80), family: text(80) }),
  preferredName: text(80).optional(),
  dateOfBirth: z.iso.date().refine(isRealDay, 'The date of birth must be after 1900.'),
  address: text(300).optional(),
  postcode: postcode.optional(),
  noFixedAbode: z.boolean().optional(),
  phone: phone.optional(),
  email: z.email('This is not an e-mail address.').optional(),
  preferredContact: z.enum(['call', 'text', 'email', 'letter', 'visit']).optional(),
  safeContact: SafeContact.optional(),
  speakTo: SpeakTo.optional(),
  communicationNeeds: z.array(text(80)).max(12).optional(),
  /** Communication and access needs with their codes, as the Accessible Information Standard asks for. */
  codedNeeds: z.array(CodedNeed).max(24).optional(),
  language: text(40).optional(),
  interpreter: z.boolean().optional(),
  ethnicity: Ethnicity.optional(),
  sex: Sex.optional(),
  gender: text(40).optional(),
  isCarer: z.boolean().optional(),
  travel: text(120).optional(),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/** A person's details as one case keeps them. */
export const Person = PersonDetails.extend({
  personId: PersonId,
  version: z.int(),
  /** There is a new number or e-mail address since they were asked how they must not be contacted. */
  askAgain: z.literal(true).optional(),
});
export type Person = z.infer<typeof Person>;

/** The name by which a person is listed. */
export const nameOf = (person: Pick<PersonDetails, 'name'>): string => `${person.name.given} ${person.name.family}`;

const asked = [
  'safeContact',
  'address',
  'language',
  'communicationNeeds',
  'speakTo',
  'isCarer',
  'travel',
  'ethnicity',
  'sex',
] as const;
export type StillToAsk = (typeof asked)[number];

/** Lists what nobody has asked the person yet. */
export const stillToAsk = (person: PersonDetails & Pick<Person, 'askAgain'>): readonly StillToAsk[] =>
  asked.filter((field) =>
    field === 'address'
      ? person.address === undefined && person.postcode === undefined && person.noFixedAbode !== true
      : (person[field] === undefined && !(field === 'communicationNeeds' && person.codedNeeds !== undefined)) ||
        (field === 'safeContact' && person.askAgain === true),
  );

/** Tells whether there is any way to reach the person. */
export const isReachable = (person: PersonDetails): boolean =>
  [person.phone, person.email, person.address].some((way) => way !== undefined);

/** Gives the age in whole years on a day. */
export const ageOn = (dateOfBirth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);

/** Gives the band in which an age is reported and shown before acceptance. */
export const ageBand = (age: number): string => {
  if (age < 18) return 'under 18';
  if (age < 30) return '18 to 29';
  if (age < 45) return '30 to 44';
  if (age < 65) return '45 to 64';
  if (age < 80) return '65 to 79';
  return '80 and over';
};

/** Gives the first half of a postcode, which is as near as a service sees before it accepts. */
export const areaOf = (person: Pick<PersonDetails, 'postcode' | 'noFixedAbode'>): string | undefined =>
  person.postcode?.replace(/ ?[0-9][A-Z]{2}$/, '');
