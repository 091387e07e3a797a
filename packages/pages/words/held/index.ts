import type { Language } from '../languages.ts';
import { type Catalogue, type Words, wordsOf } from '../words.ts';
import type en from './en.json';

/** The name of one message about what is held. */
export type HeldKey = keyof typeof en;

/** What everything held is put into words with; there may be no message for a code, which then stands as it is. */
export type HeldWords = Words<HeldKey> & { readonly has: (key: string) => key is HeldKey };

const isIn =
  (catalogue: object) =>
  (key: string): key is HeldKey =>
    key in catalogue;

const made = (lang: string, catalogue: Catalogue<HeldKey>, manner?: { isEasy: boolean }): HeldWords => ({
  ...wordsOf(lang, catalogue, manner),
  has: isIn(catalogue),
});

/** Reads the words of one language: they are many, and only the pages of everything held are written with them. */
export const readHeldWords = async (language: Language): Promise<HeldWords> => {
  switch (language) {
    case 'en':
      return made('en-GB', (await import('./en.json', { with: { type: 'json' } })).default);
    case 'easy-read':
      return made('en-GB', (await import('./easy-read.json', { with: { type: 'json' } })).default, { isEasy: true });
    case 'pl':
      return made('pl', (await import('./pl.json', { with: { type: 'json' } })).default);
  }
};
