import type { HowToReach, PersonDetails, SafeHours } from '@fingerpost/core/patient';
import { needValue, noneOfThese, nothingToAvoid } from '@fingerpost/pages/case';
import type { FormValues } from '@fingerpost/pages/form';
import { type FieldKinds, inputFrom } from './fields.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where the fields of a person stand in a form: nowhere else, or in a larger input. */
export type Prefix = '' | 'patient.' | 'reach.';

/** The kinds of the fields that ask how a person may be reached. */
export const reachKinds = (prefix: Prefix): FieldKinds => ({
  [`${prefix}noFixedAbode`]: 'boolean',
  [`${prefix}interpreter`]: 'boolean',
  [`${prefix}communicationNeeds`]: 'list',
  [`${prefix}codedNeeds`]: 'list',
  [`${prefix}safeContact.avoid`]: 'list',
  [`${prefix}safeContact.neutralSender`]: 'boolean',
  [`${prefix}safeContact.safeHours.*.days`]: 'list',
  [`${prefix}safeContact.safeHours.*.from`]: 'number',
  [`${prefix}safeContact.safeHours.*.to`]: 'number',
  [`${prefix}safeContact.sharedPhone`]: 'boolean',
});

/** Tells whether a value of a form is several fields under one name. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value that the schema refuses, so that a question which must be answered is named among the errors. */
export const unanswered = '';

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

/** Turns what a form asked of how a person may be reached into the details of core. */
export const reachFrom = (asked: Fields, must: { sayHowToContact: boolean }): Fields => {
  const needs = listed(asked['communicationNeeds']);
  const coded = listed(asked['codedNeeds']).map(codedFrom);
  return {
    ...asked,
    safeContact: safeContactFrom(asked['safeContact'], must.sayHowToContact),
    codedNeeds: coded.length === 0 ? undefined : coded,
    communicationNeeds: needs.length === 0 ? undefined : needs.filter((need) => need !== noneOfThese),
  };
};

/** Reads the form that asks nothing but how a person may be reached: what it says now, and of which version. */
export const reachInput = (values: FormValues): Fields => {
  const { reach, ...rest } = inputFrom(values, { ...reachKinds('reach.'), was: 'number', 'told.on': 'date' });
  return { ...rest, reach: reachFrom(isFields(reach) ? reach : {}, { sayHowToContact: true }) };
};

/** Gives an answer as a form posts it; an empty text where nobody has answered. */
export const yesOrNo = (answer: boolean | undefined): string => (answer === undefined ? '' : answer ? 'yes' : 'no');

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
    // The form asks for one answer at least; where there are other rules only, no channel is to be avoided.
    'safeContact.avoid': rules.avoid.length === 0 ? nothingToAvoid : rules.avoid,
    'safeContact.sharedPhone': rules.sharedPhone === true ? 'yes' : '',
    'safeContact.times': rules.times ?? '',
    'safeContact.mustNotKnow': rules.mustNotKnow ?? '',
    'safeContact.note': rules.note ?? '',
    'safeContact.neutralSender': rules.neutralSender === true ? 'yes' : '',
    ...Object.fromEntries((rules.safeHours ?? []).flatMap(hoursValues)),
  };
};

/** Gives what a form shows of how a person may be reached as it stands. */
export const reachValues = (person: Pick<PersonDetails, keyof HowToReach>, prefix: Prefix = ''): FormValues => {
  const values: FormValues = {
    phone: person.phone ?? '',
    email: person.email ?? '',
    address: person.address ?? '',
    postcode: person.postcode ?? '',
    noFixedAbode: person.noFixedAbode === true ? 'yes' : '',
    preferredContact: person.preferredContact ?? '',
    ...safeContactValues(person.safeContact),
    communicationNeeds: person.communicationNeeds?.length === 0 ? noneOfThese : (person.communicationNeeds ?? []),
    codedNeeds: (person.codedNeeds ?? []).map(needValue),
    language: person.language ?? '',
    interpreter: yesOrNo(person.interpreter),
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, value]));
};
