import type { CodedNeed } from '@fingerpost/core/patient';
import { needValue } from '@fingerpost/pages/case';

/**
 * Reads the codes of communication and access needs, as NHS England lists them for the reasonable adjustment flag, without
 * two whose check digit is wrong there; only the form in which they are searched reads them.
 */
export const needList = async (): Promise<readonly CodedNeed[]> =>
  (await import('./need-list.json', { with: { type: 'json' } })).default;

const spoken = / (?:language )?interpreter needed$/;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The languages that interpreters are listed for. */
export const languagesIn = (list: readonly CodedNeed[]): readonly string[] =>
  list.filter(({ words }) => spoken.test(words)).map(({ words }) => words.replace(spoken, ''));

/** Finds a need by the words in which it is listed. */
export const needCalled = (list: readonly CodedNeed[], words: string): CodedNeed | undefined =>
  list.find((need) => same(need.words, words));

/** Finds the need of an interpreter for a language. */
export const interpreterFor = (list: readonly CodedNeed[], language: string): CodedNeed | undefined =>
  list.find(({ words }) => spoken.test(words) && same(words.replace(spoken, ''), language));

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * Adds to what a form asked the need that was searched, by its code where it is listed and in their words
 * where not, and the code of the interpreter for their language where they need one.
 */
export const withSearched = (
  { moreNeed, ...asked }: Readonly<Record<string, unknown>>,
  list: readonly CodedNeed[],
): Readonly<Record<string, unknown>> => {
  const typed = typeof moreNeed === 'string' ? moreNeed.trim() : '';
  const listed = needCalled(list, typed);
  const { interpreter, language } = asked;
  const spokenBy = interpreter === true && typeof language === 'string' ? interpreterFor(list, language) : undefined;
  const values = [listed, spokenBy].filter((need) => need !== undefined).map(needValue);
  const kept = textsIn(asked['codedNeeds']).filter((value) => spokenBy === undefined || !spoken.test(value));
  const coded = [...new Set([...kept, ...values])];
  const written = [...textsIn(asked['communicationNeeds']), ...(typed === '' || listed !== undefined ? [] : [typed])];
  return {
    ...asked,
    ...(coded.length === 0 ? {} : { codedNeeds: coded }),
    ...(written.length === 0 ? {} : { communicationNeeds: written }),
  };
};
