import type { ServiceView } from '@fingerpost/core/directory';
import { dateValues, type FormState, type FormValues } from '@fingerpost/pages/form';
import { inputFrom, textOf } from './fields.ts';

const kinds = {
  needs: 'list',
  answerDays: 'list',
  minimumAge: 'number',
  maximumAge: 'number',
  answerWithin: 'number',
  free: 'boolean',
  stepFree: 'boolean',
  online: 'boolean',
  oneOff: 'boolean',
  'closures.*.from': 'date',
  'closures.*.to': 'date',
} as const;

/** What the form of a listing says of fields that are empty or wrong. */
export const listingWords = {
  name: 'Give the name of the service.',
  kind: 'Choose the kind.',
  needs: 'Choose at least one thing the service helps with.',
  minimumAge: 'Give a whole number of years, from 0 to 120.',
  maximumAge: 'Give a whole number of years, from 0 to 120.',
  answerWithin: 'Give a whole number of working days, from 1 to 10.',
  url: 'Give the whole address of the website, such as https://example.org.',
  email: 'This is not an e-mail address.',
  status: 'Choose whether it takes referrals.',
  'closures.*.from': 'Give the first day, as a real date.',
  'closures.*.to': 'Give the last day, as a real date.',
};

const closureOf = /^closures\.(\d+)\.(?:from|to)-(?:day|month|year)$/;

/** Counts the rows for closures that a form shows: those with something in them, and an empty one. */
export const closureRows = (values: FormValues): number => {
  const filled = Object.keys(values).flatMap((name) => {
    const row = closureOf.exec(name)?.[1];
    return row === undefined || textOf(values, name) === '' ? [] : [Number(row)];
  });
  return Math.max(-1, ...filled) + 2;
};

/** Turns the posted form of a listing into the input that saves it. */
export const listingInput = (values: FormValues): Record<string, unknown> => {
  const languages = textOf(values, 'languages')
    .split(',')
    .map((language) => language.trim())
    .filter((language) => language !== '');
  return { ...inputFrom(values, kinds), languages: languages.length === 0 ? undefined : languages };
};

const shown = (value: unknown): string | readonly string[] => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(String);
  return String(value);
};

/** Gives the form of a listing as it stands; an empty one for a new listing. */
export const listingForm = (service: ServiceView | undefined): FormState => {
  if (service === undefined) return { values: { status: 'active' }, errors: [] };
  const { place: _place, closures = [], languages = [], ...plain } = service;
  const values: Record<string, string | readonly string[]> = { languages: languages.join(', ') };
  for (const [name, value] of Object.entries(plain)) if (value !== undefined) values[name] = shown(value);
  closures.forEach(({ from, to }, row) => {
    Object.assign(
      values,
      dateValues(`closures.${String(row)}.from`, from),
      dateValues(`closures.${String(row)}.to`, to),
    );
  });
  return { values, errors: [] };
};
