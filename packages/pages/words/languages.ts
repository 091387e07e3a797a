import easyRead from './easy-read.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import { type Words, wordsOf } from './words.ts';

type Edition = {
  /** What it is called by those who read it. */
  readonly name: string;
  readonly words: Words;
  /** Whether somebody qualified has read all of it. */
  readonly checked: boolean;
};

const editions = {
  en: { name: 'English', words: wordsOf('en-GB', en), checked: true },
  'easy-read': { name: 'Easy Read', words: wordsOf('en-GB', easyRead, { isEasy: true }), checked: true },
  pl: { name: 'Polski', words: wordsOf('pl', pl), checked: false },
} as const satisfies Record<string, Edition>;

/** A way of writing what a person reads: a language, or plain English in short sentences beside pictures. */
export type Language = keyof typeof editions;

/** Every way of writing what a person reads, in the order in which they are offered. */
export const languages: readonly Language[] = ['en', 'easy-read', 'pl'];

/** Gives what a way of writing is called, its words, and whether somebody qualified has read all of it. */
export const editionOf = (language: Language): Edition => editions[language];

/** Gives the way of writing that a code stands for; undefined for anything else. */
export const languageOf = (code: string | undefined): Language | undefined =>
  languages.find((language) => language === code);
