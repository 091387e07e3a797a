import * as z from 'zod';

/** One figure as it may be shown: `*` stands for 1 to 7, null where there is nobody to count. */
export const Cell = z.union([z.int(), z.enum(['*', 'not-yet']), z.null()]);
export type Cell = z.infer<typeof Cell>;

/**
 * One figure before the small-number rule: a count, a part of a whole, or the number of days by which
 * half of a whole had got there. Beside the last may stand how many had got there `within` some days,
 * and how many have not.
 */
export type Figure =
  | { readonly unit: 'count'; readonly count: number }
  | { readonly unit: 'percent'; readonly part: number; readonly whole: number }
  | {
      readonly unit: 'days';
      readonly days: readonly number[];
      readonly whole: number;
      readonly within: readonly number[];
    };

type MedianFigure = Extract<Figure, { unit: 'days' }>;

/** The fewest people of whom anything is told. */
export const fewest = 8;
const nearest = 5;

const shownCount = (count: number): number | '*' => {
  if (count === 0) return 0;
  return count < fewest ? '*' : Math.round(count / nearest) * nearest;
};

const isHidden = (count: number): boolean => shownCount(count) === '*';

const shownShare = (part: number, whole: number): Cell => {
  const [rounded, outOf] = [shownCount(part), shownCount(whole)];
  if (outOf === 0) return null;
  return rounded === '*' || outOf === '*' ? '*' : Math.round((100 * rounded) / outOf);
};

type Range = { readonly least: number; readonly most: number };

/** The least and the most that would be shown as this count is. */
const rangeOf = (count: number): Range => {
  const cell = shownCount(count);
  if (cell === '*') return { least: 1, most: fewest - 1 };
  return cell === 0 ? { least: 0, most: 0 } : { least: Math.max(fewest, cell - 2), most: cell + 2 };
};

const half = (whole: number): number => Math.ceil(whole / 2);

/** The counts that would be shown as this one is. */
const numbersLike = (count: number): readonly number[] => {
  const { least, most } = rangeOf(count);
  return Array.from({ length: most - least + 1 }, (_, more) => least + more);
};

/** Every way in which counts could be, as far as they are shown, where each is a part of the next. */
const waysToBe = (counts: readonly number[]): readonly (readonly number[])[] =>
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
const isTelling = ({ days, whole, within }: MedianFigure): boolean => {
  const got = within.map((limit) => days.filter((each) => each <= limit).length);
  const counts = [whole, whole - days.length, ...got];
  if (within.length === 0 || !counts.some(isHidden)) return false;
  const gotByThen = waysToBe(got);
  const ways = numbersLike(whole).flatMap((all) =>
    numbersLike(whole - days.length).flatMap((missing) =>
      gotByThen.filter((way) => (way.at(-1) ?? 0) <= all - missing).map((way) => [all, missing, ...way]),
    ),
  );
  const byMedian = Map.groupBy(ways, ([all = 0, missing = 0, ...some]) =>
    [...some, all - missing].findIndex((each) => each >= half(all)),
  );
  return [...byMedian.values()].some((some) =>
    counts.some((count, index) => isHidden(count) && isSettled(some, index)),
  );
};

const shownMedian = (figure: MedianFigure): Cell => {
  const { days, whole } = figure;
  if (whole === 0) return null;
  if (isHidden(whole) || isHidden(days.length) || isTelling(figure)) return '*';
  return days.toSorted((one, other) => one - other)[half(whole) - 1] ?? 'not-yet';
};

/**
 * Applies the small-number rule, the only place that does: 0 as 0, 1 to 7 as `*`, other counts to the
 * nearest 5, percentages of rounded counts, no median of 1 to 7 people.
 */
export const shown = (figure: Figure): Cell => {
  switch (figure.unit) {
    case 'count':
      return shownCount(figure.count);
    case 'percent':
      return shownShare(figure.part, figure.whole);
    case 'days':
      return shownMedian(figure);
  }
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * Tells whether a hidden count among the parts of a whole could be worked out exactly by subtracting
 * what is shown of the other parts from what is shown of the whole. With one part beside it, it never
 * can; with more, only where every figure lies at the edge of its range, such as seven parts of one.
 */
export const isGivenAway = (parts: readonly number[]): boolean => {
  const ranges = parts.map(rangeOf);
  const whole = rangeOf(sum(parts));
  const all = { least: sum(ranges.map(({ least }) => least)), most: sum(ranges.map(({ most }) => most)) };
  return parts.filter(isHidden).some((part) => {
    const own = rangeOf(part);
    const least = Math.max(own.least, whole.least - (all.most - own.most));
    const most = Math.min(own.most, whole.most - (all.least - own.least));
    return least === most;
  });
};
