import type { PersonDetails } from '@fingerpost/core/patient';

const patterns: readonly RegExp[] = [
  /(?:\d[\s()./-]*){7,}\d/,
  /[^\s@]+@[^\s@]+\.[^\s@]+/,
  /\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}\b/i,
];

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u);

/**
 * Tells whether a text says who the person is: a part of their names, a long number or date, an e-mail
 * address or a postcode.
 */
export const isIdentifying = (text: string, person: Pick<PersonDetails, 'name' | 'preferredName'>): boolean => {
  const words = new Set(wordsOf(text));
  const names = [person.name.given, person.name.family, person.preferredName ?? '']
    .flatMap(wordsOf)
    .filter((name) => name.length > 1);
  return names.some((name) => words.has(name)) || patterns.some((pattern) => pattern.test(text));
};
