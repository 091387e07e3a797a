import * as z from 'zod';
import { fewestPeople } from '@fingerpost/core/case';

/** One figure as it may be shown: `*` stands for 1 to 7, or for what fewer than eight people make up; null where there is nobody to count. */
export const Cell = z.union([z.int(), z.enum(['*', 'not-yet']), z.null()]);
export type Cell = z.infer<typeof Cell>;

/** How many cases, referrals or answers there are, and how many different people they are of. */
export type Counted = { readonly count: number; readonly people: number };

/** Counts things by the person each is of. */
export const countedOf = (persons: readonly string[]): Counted => ({
  count: persons.length,
  people: new Set(persons).size,
});

/**
 * One figure before the small-number rule: a count, a part of a whole, or the number of days by which
 * half of a whole had got there. Beside the last may stand how many had got there `within` some days,
 * and how many have not.
 */
export type Figure =
  | ({ readonly unit: 'count' } & Counted)
  | { readonly unit: 'percent'; readonly part: Counted; readonly whole: Counted }
  | {
      readonly unit: 'days';
      readonly got: readonly { readonly days: number; readonly person: string }[];
      readonly missing: Counted;
      readonly whole: Counted;
      readonly within: readonly number[];
    };

type MedianFigure = Extract<Figure, { unit: 'days' }>;

const nearest = 5;

const isHidden = ({ count, people }: Counted): boolean => count > 0 && people < fewestPeople;

/** Many of a few people: a star that stands for more than 7, which what stands beside it would let one guess. */
const isOfFew = (counted: Counted): boolean => isHidden(counted) && counted.count >= fewestPeople;

const shownCount = (counted: Counted): number | '*' =>
  isHidden(counted) ? '*' : Math.round(counted.count / nearest) * nearest;

const shownShare = (part: Counted, whole: Counted): Cell => {
  const [rounded, outOf] = [shownCount(part), shownCount(whole)];
  if (outOf === 0) return null;
  return rounded === '*' || outOf === '*' ? '*' : Math.round((100 * rounded) / outOf);
};

type Range = { readonly least: number; readonly most: number };

/** The least and the most that would be shown as this count is. */
const rangeOf = (counted: Counted): Range => {
  const cell = shownCount(counted);
  if (cell === '*') return { least: 1, most: isOfFew(counted) ? Infinity : fewestPeople - 1 };
  return cell === 0 ? { least: 0, most: 0 } : { least: Math.max(fewestPeople, cell - 2), most: cell + 2 };
};

const half = (whole: number): number => Math.ceil(whole / 2);

/** The counts that would be shown as this one is. */
const numbersLike = (counted: Counted): readonly number[] => {
  const { least, most } = rangeOf(counted);
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
};

/** Every way in which counts could be, as far as they are shown, where each is a part of the next. */
const waysToBe = (counts: readonly Counted[]): readonly (readonly number[])[] =>
  counts.reduce<readonly (readonly number[])[]>(
    (ways, count) =>
      numbersLike(count).flatMap((number) =>
        ways.filter((way) => (way.at(-1) ?? 0) <= number).map((way) => [...way, number]),
      ),
    [[]],
  );

const isSettled = (ways: readonly (readonly number[])[], index: number): boolean =>
  new Set(ways.map((way) => way[index])).size === 1;

/**
 * A median tells which counts are half of everybody. Where that could settle a hidden count that
 * stands beside it, no median is shown, whatever it is: to hide only some would tell the others.
 */
const isTelling = ({ got, missing, whole, within }: MedianFigure): boolean => {
  const gotWithin = within.map((limit) =>
    countedOf(got.flatMap(({ days, person }) => (days <= limit ? [person] : []))),
  );
  const counts = [whole, missing, ...gotWithin];
  if (within.length === 0 || !counts.some(isHidden)) return false;
  if (counts.some(isOfFew)) return true;
  const gotByThen = waysToBe(gotWithin);
  const ways = numbersLike(whole).flatMap((all) =>
    numbersLike(missing).flatMap((not) =>
      gotByThen.filter((way) => (way.at(-1) ?? 0) <= all - not).map((way) => [all, not, ...way]),
    ),
  );
  const byMedian = Map.groupBy(ways, ([all = 0, not = 0, ...some]) =>
    [...some, all - not].findIndex((each) => each >= half(all)),
  );
  return [...byMedian.values()].some((some) =>
    counts.some((counted, index) => isHidden(counted) && isSettled(some, index)),
  );
};

const shownMedian = (figure: MedianFigure): Cell => {
  const { got, whole } = figure;
  if (whole.count === 0) return null;
  if (isHidden(whole) || isHidden(countedOf(got.map(({ person }) => person))) || isTelling(figure)) return '*';
  const days = got.map((each) => each.days).toSorted((one, other) => one - other);
  return days[half(whole.count) - 1] ?? 'not-yet';
};

/**
 * Applies the small-number rule, the only place that does: 0 as 0, 1 to 7 and whatever is of fewer than
 * eight people as `*`, other counts to the nearest 5, percentages of rounded counts, no median of 1 to 7 people.
 */
export const shown = (figure: Figure): Cell => {
  switch (figure.unit) {
    case 'count':
      return shownCount(figure);
    case 'percent':
      return shownShare(figure.part, figure.whole);
    case 'days':
      return shownMedian(figure);
  }
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Tells whether a hidden count among the parts of a whole could be worked out by subtracting what is
 * shown of the other parts from what is shown of the whole: exactly, where every figure lies at the edge
 * of its range, such as seven parts of one; or nearly, where a star stands for many things of a few people.
 */
export const isGivenAway = (parts: readonly Counted[], whole: Counted): boolean => {
  if (parts.some(isOfFew)) return true;
  const ranges = parts.map(rangeOf);
  const of = rangeOf(whole);
  const all = { least: sum(ranges.map(({ least }) => least)), most: sum(ranges.map(({ most }) => most)) };
  return parts.filter(isHidden).some((part) => {
    const own = rangeOf(part);
    const least = Math.max(own.least, of.least - (all.most - own.most));
    const most = Math.min(own.most, of.most - (all.least - own.least));
    return least === most;
  });
};
