import { Clearable, type PersonDetails } from '@fingerpost/core/patient';
import { nhsNumberKnown } from '@fingerpost/pages/case';
import { dateValues, type FormValues } from '@fingerpost/pages/form';
import { type FieldKinds, textOf } from './fields.ts';
import { isFields, type Prefix, reachFrom, reachKinds, reachValues, unanswered, yesOrNo } from './reach-input.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of the fields that ask about a person. */
export const personKinds = (prefix: '' | 'patient.'): FieldKinds => ({
  ...reachKinds(prefix),
  [`${prefix}dateOfBirth`]: 'date',
  [`${prefix}isCarer`]: 'boolean',
});

/** What the forms that ask about a person say of its fields, and what these are called there. */
export const personWords = (prefix: Prefix) => ({
  words: {
    [`${prefix}name.given`]: 'Enter their first name.',
    [`${prefix}name.family`]: 'Enter their last name.',
    [`${prefix}preferredName`]: 'Use a shorter name.',
    [`${prefix}dateOfBirth`]: 'Enter a real date of birth, such as 31 3 1980.',
    [`${prefix}nhsNumber`]: 'Enter the ten digits, or say that you do not have it.',
    [`${prefix}phone`]: 'Enter a phone number in digits.',
    [`${prefix}email`]: 'Enter an e-mail address, like name@example.org.',
    [`${prefix}address`]: 'Use a shorter address.',
    [`${prefix}postcode`]: 'Enter a postcode, like LS1 4AP.',
    [`${prefix}safeContact`]:
      'Choose how we must not contact them, or choose that there is nothing to avoid, but not both. Safe times need days, and hours that end after they begin.',
    [`${prefix}speakTo.name`]: 'Enter the name of the person we may also speak to.',
  },
  names: {
    [`${prefix}safeContact`]: `${prefix}safeContact.avoid`,
  },
});

const nhsNumberFrom = (person: Fields, values: FormValues): unknown =>
  textOf(values, nhsNumberKnown) === 'no' ? undefined : (person['nhsNumber'] ?? unanswered);

/**
 * Turns what a form asked about a person into the details of core; a question that must be answered
 * and was not is left for the schema to refuse.
 */
export const personFrom = (asked: unknown, values: FormValues, must: { sayHowToContact: boolean }): Fields => {
  const person = isFields(asked) ? asked : {};
  const details = {
    ...reachFrom(person, must),
    name: person['name'] ?? {},
    dateOfBirth: person['dateOfBirth'] ?? unanswered,
    nhsNumber: nhsNumberFrom(person, values),
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
};

/** Lists the details that a form left empty, which takes them away. */
export const clearedIn = (person: Fields): readonly string[] =>
  Clearable.options.filter((field) => person[field] === undefined);

/** Gives what the form that changes a person shows of the details as they stand. */
export const personValues = (person: PersonDetails): FormValues => ({
  'name.given': person.name.given,
  'name.family': person.name.family,
  preferredName: person.preferredName ?? '',
  ...dateValues('dateOfBirth', person.dateOfBirth),
  [nhsNumberKnown]: person.nhsNumber === undefined ? 'no' : 'yes',
  nhsNumber: person.nhsNumber ?? '',
  ...reachValues(person),
  'speakTo.name': person.speakTo?.name ?? '',
  'speakTo.phone': person.speakTo?.phone ?? '',
  'speakTo.relationship': person.speakTo?.relationship ?? '',
  ethnicity: person.ethnicity ?? '',
  sex: person.sex ?? '',
  gender: person.gender ?? '',
  isCarer: yesOrNo(person.isCarer),
  travel: person.travel ?? '',
});
