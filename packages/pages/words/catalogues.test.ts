import { fleschKincaid } from 'flesch-kincaid';
import { IntlMessageFormat } from 'intl-messageformat';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import easyRead from './easy-read.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import heldEasyRead from './held/easy-read.json' with { type: 'json' };
import heldEn from './held/en.json' with { type: 'json' };
import heldPl from './held/pl.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };

type Catalogue = Readonly<Record<string, string>>;

const namesIn = (text: string): readonly string[] => {
  const found = new Set<string>();
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts as readonly { type: number; value?: string; options?: Record<string, { value: [] }> }[]) {
      // 0 is plain text, 7 the # of a plural; all else is named.
      if (part.type !== 0 && part.type !== 7 && part.value !== undefined) found.add(part.value);
      for (const option of Object.values(part.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(text, 'en').getAst());
  return [...found].toSorted();
};

describe.each([
  ['easy-read', easyRead, en],
  ['pl', pl, en],
  ['held/easy-read', heldEasyRead, heldEn],
  ['held/pl', heldPl, heldEn],
])('the catalogue %s', (_name, catalogue: Catalogue, english: Catalogue) => {
  it('has every message of the English one, in the same order, and none of its own', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english));
  });

  it('says each message with the same names, and leaves none empty', () => {
    for (const [key, text] of Object.entries(english)) {
      expect([key, namesIn(catalogue[key] ?? '')]).toEqual([key, namesIn(text)]);
      expect(catalogue[key]?.trim()).not.toBe('');
    }
  });
});

/** A message as it is read: with a short name, day or number for every {name}. */
const asRead = (text: string): string => text.replaceAll(/\{[^{}]*\}/g, 'May').replaceAll(/[{}]/g, ' ');

const sentencesOf = (text: string): readonly string[] =>
  asRead(text)
    .split(/(?<=[.?!:])\s+/)
    .filter((sentence) => /\w/.test(sentence));

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

/** Flesch-Kincaid gives a school year of the United States; a child is about five years older than its number. */
const readingAge = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const counts = { sentence: sentences.length, word: words.length };
  return 5 + fleschKincaid({ ...counts, syllable: words.reduce((sum, word) => sum + syllable(word), 0) });
};

describe.each([
  ['on their own page', en, easyRead, 10],
  ['of everything that is held', heldEn, heldEasyRead, 1],
])('what a person reads %s', (_where, english: Catalogue, easy: Catalogue, least: number) => {
  it('can be read at the age of nine', () => {
    expect(readingAge(Object.values(english))).toBeLessThan(9);
  });

  it('can be read at the age of eleven at most, message by message', () => {
    const long = Object.values(english).filter((text) => wordsOf(asRead(text)).length >= 10);
    expect(long.length).toBeGreaterThan(least);
    expect(long.filter((text) => readingAge([text]) >= 11)).toEqual([]);
  });

  it('has no long sentence', () => {
    for (const sentence of Object.values(english).flatMap(sentencesOf))
      expect([sentence, wordsOf(sentence).length <= 22]).toEqual([sentence, true]);
  });

  it('is easier in Easy Read: one idea a sentence, in few words', () => {
    expect(readingAge(Object.values(easy))).toBeLessThan(7);
    for (const sentence of Object.values(easy).flatMap(sentencesOf))
      expect([sentence, wordsOf(sentence).length <= 12]).toEqual([sentence, true]);
  });
});

it('would be hard to read: a letter as authorities write it', () => {
  const stiff = 'Your application has been forwarded to the appropriate organisation for consideration.';
  expect(readingAge([stiff])).toBeGreaterThan(14);
});
