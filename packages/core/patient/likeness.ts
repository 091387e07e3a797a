import type { PersonDetails } from './person.ts';

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Gives a name as it is compared: without case, accents, hyphens, apostrophes and spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[øłßæœđðþı]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/[^\p{L}]/gu, '');

/** Counts the letters to add, leave out, change or swap with their neighbour until one text is the other. */
export const editsBetween = (one: string, other: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
};

/** One letter may differ in every four: Pettigrew and Pettigreu are near, Li and Lo are not. */
const isNear = (one: string, other: string): boolean =>
  editsBetween(one, other) <= Math.floor(Math.max(one.length, other.length) / 4);

const shortest = 3;
const partsOf = (name: string): readonly string[] =>
  name
    .split(/[\s\u2010-\u2015-]+/u)
    .map(plainName)
    .filter((part) => part.length >= shortest);

const isFamilyNear = (one: string, other: string): boolean =>
  isNear(plainName(one), plainName(other)) || partsOf(one).some((part) => partsOf(other).includes(part));

/** Short forms that do not begin as their name does; the others agree by their first letter. */
const shortForms: Readonly<Record<string, string>> = {
  bill: 'william',
  billy: 'william',
  bob: 'robert',
  bobby: 'robert',
  dick: 'richard',
  ted: 'edward',
  teddy: 'edward',
  ned: 'edward',
  tony: 'anthony',
  peggy: 'margaret',
  daisy: 'margaret',
  beth: 'elizabeth',
  betty: 'elizabeth',
  liz: 'elizabeth',
  lizzie: 'elizabeth',
  nell: 'helen',
  nellie: 'helen',
  polly: 'mary',
  sally: 'sarah',
  tina: 'christina',
  tess: 'theresa',
  harry: 'henry',
};

const initialsOf = (given: string): readonly string[] => {
  const plain = plainName(given.trim().split(/\s+/)[0] ?? '');
  return [plain, shortForms[plain] ?? plain].map((name) => name.charAt(0));
};

const isGivenNear = (one: string, other: string): boolean =>
  initialsOf(one).some((initial) => initialsOf(other).includes(initial));

type Name = PersonDetails['name'];

/**
 * Tells whether two names may be one person's: the family names are near or have a part in common and
 * the given names begin alike once short forms are written out, or the two were typed the wrong way round.
 */
export const isLikeName = (one: Name, other: Name): boolean =>
  (isFamilyNear(one.family, other.family) && isGivenNear(one.given, other.given)) ||
  (isNear(plainName(one.given), plainName(other.family)) && isNear(plainName(one.family), plainName(other.given)));
