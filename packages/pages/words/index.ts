import en from './en.json' with { type: 'json' };
import { wordsOf } from './words.ts';

export type { WordKey, Words } from './words.ts';

/** What a person reads, in plain English for a reading age of nine. */
export const wordsInEnglish = wordsOf('en-GB', en);
