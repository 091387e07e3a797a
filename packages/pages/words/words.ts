import { IntlMessageFormat } from 'intl-messageformat';
import { londonDay, type Moment } from '../show/time.ts';
import type en from './en.json';

/** The name of one message; every language has the same ones. */
export type WordKey = keyof typeof en;

/** The messages of one language, as ICU texts with {names} to fill in. */
export type Catalogue<Key extends string = WordKey> = Readonly<Record<Key, string>>;

/** What pages for a person are written with: one language, and everything that depends on it. */
export type Words<Key extends string = WordKey> = {
  /** The language as an HTML page names it. */
  readonly lang: string;
  /** Easy Read: each sentence stands in a line of its own, beside a picture. */
  readonly isEasy: boolean;
  /** Gives a message with its names filled in. */
  readonly say: (key: Key, values?: Readonly<Record<string, string | number>>) => string;
  /** Gives a date, such as "4 June 2026". */
  readonly date: (moment: Moment) => string;
  /** Gives a date with the day of the week. */
  readonly day: (moment: Moment) => string;
  /** Gives a date with the time of day in London. */
  readonly moment: (moment: string) => string;
  /** Sets parts side by side as a sentence does. */
  readonly list: (parts: readonly string[]) => string;
};

const inLondon = { timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Sets each sentence in a line of its own, before names are filled in: a full stop within a name ends no sentence. */
const lineByLine = (text: string): string => text.replaceAll(/([.?!]) (?=\S)/g, '$1\n');

/** Makes the words of one language from its catalogue; a message is read once, when it is first said. */
export const wordsOf = <Key extends string = WordKey>(
  lang: string,
  catalogue: Catalogue<Key>,
  { isEasy = false } = {},
): Words<Key> => {
  const textOf = (key: Key): string => (isEasy ? lineByLine(catalogue[key]) : catalogue[key]);
  const read = new Map<Key, IntlMessageFormat>();
  const messageOf = (key: Key): IntlMessageFormat => {
    const message = read.get(key) ?? new IntlMessageFormat(textOf(key), lang);
    read.set(key, message);
    return message;
  };
  const dates = new Intl.DateTimeFormat(lang, inLondon);
  const weekdays = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'Europe/London' });
  const times = new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'Europe/London' });
  const lists = new Intl.ListFormat(lang);
  const noonOf = (moment: Moment): Date => new Date(`${londonDay(moment)}T12:00:00Z`);
  const date = (moment: Moment): string => dates.format(noonOf(moment));
  return {
    lang,
    isEasy,
    say: (key, values) => String(messageOf(key).format(values)),
    date,
    day: (moment) => `${weekdays.format(noonOf(moment))} ${date(moment)}`,
    moment: (moment) => `${date(moment)}, ${times.format(new Date(moment))}`,
    list: (parts) => lists.format(parts),
  };
};
