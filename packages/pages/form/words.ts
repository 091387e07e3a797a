import type { Choice } from './choice.tsx';

/** The codes that a schema of core allows. */
export type CodesOf<Schema extends { readonly options: readonly string[] }> = Schema['options'][number];

/** Gives the choices of a field from the words of its codes, in their order. */
export const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Gives the words of a code; the code itself where it is not among them. */
export const wordsOf = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;
