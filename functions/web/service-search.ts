import { searchForCase } from '@fingerpost/core/case';
import { searchServices, type FoundServices } from '@fingerpost/core/directory';
import type { TeamCaseView } from '@fingerpost/core/referral';
import { ageOn } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { type FieldError, Refusal } from '@fingerpost/kernel';
import type { FormValues } from '@fingerpost/pages/form';
import { inputFrom } from './fields.ts';
import { plainErrors } from './plain-errors.ts';
import type { Visit } from './visit.tsx';

/** What the search for one person starts from: never in the address, where it would be kept in logs. */
export type Searcher = { readonly home: string | undefined; readonly age: number };

/** Gives the home and the age of the person of a case. */
export const searcherIn = ({ person }: TeamCaseView, now: Date): Searcher => ({
  home: person.postcode,
  age: ageOn(person.dateOfBirth, dayOf(now)),
});

/** Gives what was looked for; at first, services for what the person of the case wants, and for their age. */
export const lookedFor = ({ c }: Visit, view: TeamCaseView | undefined): FormValues => {
  const asked = c.req.queries();
  if (asked['words'] !== undefined || view === undefined) return asked;
  const [first] = view.needs.filter((need) => need !== 'restricted');
  return { only: 'age', ...(first === undefined ? {} : { need: first }), ...asked };
};

const nothing: FoundServices = { items: [], total: 0 };

/** Searches the directory for what was looked for, near the person's home where there is one; with errors where a filter is wrong. */
export const searchFor = async (
  { c, context }: Visit,
  values: FormValues,
  searcher: Searcher | undefined,
  caseId?: string,
): Promise<{ found: FoundServices; errors: readonly FieldError[] }> => {
  const { need, words, age, language, only } = inputFrom(values, { only: 'list' });
  const narrowed = Array.isArray(only) ? only : [];
  const query = {
    need,
    words,
    age: searcher !== undefined && narrowed.includes('age') ? searcher.age : age,
    language,
    home: searcher?.home,
    cursor: c.req.query('cursor'),
    ...(narrowed.includes('stepFree') ? { stepFree: true } : {}),
    ...(narrowed.includes('free') ? { free: true } : {}),
  };
  try {
    const found = caseId === undefined ? searchServices(query, context) : searchForCase({ ...query, caseId }, context);
    return { found: await found, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid' || error.details.errors === undefined) throw error;
    const words = { age: 'Enter the age as a number from 0 to 120.', need: 'Choose from the list.' };
    return { found: nothing, errors: plainErrors(error.details.errors, { words }) };
  }
};

/** Gives an address with those parts of a search that are known. */
export const withQuery = (path: string, parts: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined && value !== '') query.set(name, value);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
};

/** Gives the address of another page of the same search: the one behind a cursor, or the first. */
export const sameSearch = (c: Visit['c'], cursor?: string): string => {
  const { pathname, searchParams } = new URL(c.req.url);
  searchParams.delete('cursor');
  if (cursor !== undefined) searchParams.set('cursor', cursor);
  return `${pathname}?${searchParams.toString()}`;
};
