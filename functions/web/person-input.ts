import { Clearable, type PersonDetails, type SafeHours } from '@fingerpost/core/patient';
import { needValue, nhsNumberKnown, noneOfThese, nothingToAvoid } from '@fingerpost/pages/case';
import { dateValues, type FormValues } from '@fingerpost/pages/form';
import { type FieldKinds, textOf } from './fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of the fields that ask about a person. */
export const personKinds = (prefix: '' | 'patient.'): FieldKinds => ({
  [`${prefix}dateOfBirth`]: 'date',
  [`${prefix}noFixedAbode`]: 'boolean',
  [`${prefix}interpreter`]: 'boolean',
  [`${prefix}isCarer`]: 'boolean',
  [`${prefix}communicationNeeds`]: 'list',
  [`${prefix}codedNeeds`]: 'list',
  [`${prefix}safeContact.avoid`]: 'list',
  [`${prefix}safeContact.neutralSender`]: 'boolean',
  [`${prefix}safeContact.safeHours.*.days`]: 'list',
  [`${prefix}safeContact.safeHours.*.from`]: 'number',
  [`${prefix}safeContact.safeHours.*.to`]: 'number',
  [`${prefix}safeContact.sharedPhone`]: 'boolean',
});

/** What the forms that ask about a person say of its fields, and what these are called there. */
export const personWords = (prefix: '' | 'patient.') => ({
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

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value that the schema refuses, so that a question which must be answered is named among the errors. */
const unanswered = '';

/**
 * Turns what a form asked about safe contact into the answer of core: no channel to avoid may stand beside safe hours or
 * other rules. One that must be answered and was not is left for the schema to refuse.
 */
export const safeContactFrom = (said: unknown, required: boolean): unknown => {
  if (!isFields(said)) return required ? unanswered : undefined;
  const avoid = listed(said['avoid']);
  const isNothing = avoid.length === 1 && avoid[0] === nothingToAvoid;
  if (isNothing && Object.keys(said).length === 1) return { nothingToAvoid: true };
  return { ...said, avoid: isNothing ? [] : avoid };
};

/** A coded need as a form posts it: its code, a space, its words. */
const codedFrom = (posted: unknown): unknown => {
  const [code = '', ...words] = String(posted).split(' ');
  return { code, words: words.join(' ') };
};

const nhsNumberFrom = (person: Fields, values: FormValues): unknown =>
  textOf(values, nhsNumberKnown) === 'no' ? undefined : (person['nhsNumber'] ?? unanswered);

/**
 * Turns what a form asked about a person into the details of core; a question that must be answered
 * and was not is left for the schema to refuse.
 */
export const personFrom = (asked: unknown, values: FormValues, must: { sayHowToContact: boolean }): Fields => {
  const person = isFields(asked) ? asked : {};
  const needs = listed(person['communicationNeeds']);
  const coded = listed(person['codedNeeds']).map(codedFrom);
  const details = {
    ...person,
    name: person['name'] ?? {},
    dateOfBirth: person['dateOfBirth'] ?? unanswered,
    nhsNumber: nhsNumberFrom(person, values),
    safeContact: safeContactFrom(person['safeContact'], must.sayHowToContact),
    codedNeeds: coded.length === 0 ? undefined : coded,
    communicationNeeds: needs.length === 0 ? undefined : needs.filter((need) => need !== noneOfThese),
  };
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
};

/** Lists the details that a form left empty, which takes them away. */
export const clearedIn = (person: Fields): readonly string[] =>
  Clearable.options.filter((field) => person[field] === undefined);

const yesOrNo = (answer: boolean | undefined): string => (answer === undefined ? '' : answer ? 'yes' : 'no');

const hoursValues = ({ days, from, to }: SafeHours, row: number): [string, string | string[]][] => {
  const name = `safeContact.safeHours.${String(row)}`;
  return [
    [`${name}.days`, days],
    [`${name}.from`, String(from)],
    [`${name}.to`, String(to)],
  ];
};

const safeContactValues = (rules: PersonDetails['safeContact']): FormValues => {
  if (rules === undefined) return {};
  if ('nothingToAvoid' in rules) return { 'safeContact.avoid': nothingToAvoid };
  return {
    'safeContact.avoid': rules.avoid,
    'safeContact.sharedPhone': rules.sharedPhone === true ? 'yes' : '',
    'safeContact.times': rules.times ?? '',
    'safeContact.mustNotKnow': rules.mustNotKnow ?? '',
    'safeContact.note': rules.note ?? '',
    'safeContact.neutralSender': rules.neutralSender === true ? 'yes' : '',
    ...Object.fromEntries((rules.safeHours ?? []).flatMap(hoursValues)),
  };
};

/** Gives what the form that changes a person shows of the details as they stand. */
export const personValues = (person: PersonDetails): FormValues => ({
  'name.given': person.name.given,
  'name.family': person.name.family,
  preferredName: person.preferredName ?? '',
  ...dateValues('dateOfBirth', person.dateOfBirth),
  [nhsNumberKnown]: person.nhsNumber === undefined ? 'no' : 'yes',
  nhsNumber: person.nhsNumber ?? '',
  phone: person.phone ?? '',
  email: person.email ?? '',
  address: person.address ?? '',
  postcode: person.postcode ?? '',
  noFixedAbode: person.noFixedAbode === true ? 'yes' : '',
  preferredContact: person.preferredContact ?? '',
  ...safeContactValues(person.safeContact),
  'speakTo.name': person.speakTo?.name ?? '',
  'speakTo.phone': person.speakTo?.phone ?? '',
  'speakTo.relationship': person.speakTo?.relationship ?? '',
  communicationNeeds: person.communicationNeeds?.length === 0 ? noneOfThese : (person.communicationNeeds ?? []),
  codedNeeds: (person.codedNeeds ?? []).map(needValue),
  language: person.language ?? '',
  interpreter: yesOrNo(person.interpreter),
  ethnicity: person.ethnicity ?? '',
  sex: person.sex ?? '',
  gender: person.gender ?? '',
  isCarer: yesOrNo(person.isCarer),
  travel: person.travel ?? '',
});
