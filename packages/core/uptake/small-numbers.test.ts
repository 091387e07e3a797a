import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Counted, countedOf, isGivenAway, shown } from './small-numbers.ts';

/** So many things, each of another person. */
const each = (count: number): Counted => ({ count, people: count });
const count = (number: number): Cell => shown({ unit: 'count', ...each(number) });
const people = fc.integer({ min: 0, max: 5000 });
const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, number) => number);
const repeat = (times: number, value: number): readonly number[] => Array.from({ length: times }, () => value);

describe('the small-number rule', () => {
  it.each([
    [0, 0],
    [1, '*'],
    [7, '*'],
    [8, 10],
    [12, 10],
    [13, 15],
    [1002, 1000],
  ] as const)('shows a count of %i as %s', (number, cell) => {
    expect(count(number)).toBe(cell);
  });

  it('shows no number from 1 to 7, and none that is not a multiple of 5, at most 2 from the count', () => {
    fc.assert(
      fc.property(people, (number) => {
        const cell = count(number);
        if (number >= 1 && number <= 7) return cell === '*';
        return typeof cell === 'number' && cell % 5 === 0 && Math.abs(cell - number) <= 2;
      }),
    );
  });

  it('makes percentages of what is shown only, so that they tell no more than the counts', () => {
    fc.assert(
      fc.property(people, people, (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)];
        const [shownPart, shownWhole] = [count(part), count(whole)];
        const cell = shown({ unit: 'percent', part: each(part), whole: each(whole) });
        if (shownWhole === 0) expect(cell).toBeNull();
        else if (shownPart === '*' || shownWhole === '*') expect(cell).toBe('*');
        else expect(cell).toBe(Math.round((100 * Number(shownPart)) / Number(shownWhole)));
      }),
    );
    expect(shown({ unit: 'percent', part: each(12), whole: each(40) })).toBe(25);
    expect(shown({ unit: 'percent', part: each(3), whole: each(40) })).toBe('*');
    expect(shown({ unit: 'percent', part: each(0), whole: each(40) })).toBe(0);
  });
});

const median = (days: readonly number[], whole: number, within: readonly number[] = []): Cell =>
  shown({
    unit: 'days',
    got: days.map((after, index) => ({ days: after, person: `person ${String(index)}` })),
    missing: each(whole - days.length),
    whole: each(whole),
    within,
  });

describe('a median', () => {
  it('is the day by which half had got there, those who have not among the whole', () => {
    expect(median([1, 2, 3, 4, 5, 6, 7, 8], 16)).toBe(8);
    expect(median([9, 1, 5, 3, 7, 2, 4, 6, 8], 9)).toBe(5);
  });

  it('is not shown before half have got there', () => {
    expect(median([1, 2, 3, 4, 5, 6, 7, 8], 17)).toBe('not-yet');
    expect(median([], 8)).toBe('not-yet');
    expect(median([], 0)).toBeNull();
  });

  it('of 1 to 7 people is kept back', () => {
    for (const few of [1, 4, 7]) {
      expect(median(repeat(few, 3), few)).toBe('*');
      expect(median(repeat(few, 3), 100)).toBe('*');
      expect(median([], few)).toBe('*');
    }
  });

  /** What the reports tell of one group: all, those reached within 5 and 10 days, those nobody reached, and the median. */
  const rowOf = (whole: number, days: readonly number[]): { counts: readonly number[]; cells: readonly Cell[] } => {
    const within = [5, 10];
    const byThen = within.map((most) => days.filter((each) => each <= most).length);
    const counts = [whole, ...byThen, whole - days.length];
    return { counts, cells: [...counts.map(count), median(days, whole, within)] };
  };

  it('gives away no hidden count that stands beside it', () => {
    const ways = new Map<string, (readonly number[])[]>();
    // Up to the last count that is shown as 15, so that no row is short of ways to be.
    for (const whole of upTo(17))
      for (const got of upTo(whole))
        for (const byTen of upTo(got))
          for (const byFive of upTo(byTen)) {
            const days = [...repeat(byFive, 3), ...repeat(byTen - byFive, 8), ...repeat(got - byTen, 12)];
            const { counts, cells } = rowOf(whole, days);
            const key = JSON.stringify(cells);
            ways.set(key, [...(ways.get(key) ?? []), counts]);
          }
    const hidden = [...ways.values()].flatMap((rows) =>
      upTo(3)
        .map((index) => new Set(rows.map((row) => row[index] ?? 0)))
        .filter(([one = 0]) => count(one) === '*'),
    );
    expect(hidden.length).toBeGreaterThan(50);
    expect(hidden.filter(({ size }) => size < 2)).toEqual([]);
  }, 30_000);

  it('is kept back where half of the people could be a number of them that is hidden', () => {
    const days = (by5: number, by10: number) => [...repeat(by5, 3), ...repeat(by10, 8)];
    // Shown as 25, 10 within 5 days, 25 within 10, * not reached: by 5 days only if it is 12 of 24, and 1 not reached.
    expect(median(days(12, 11), 24, [5, 10])).toBe('*');
    expect(median(days(8, 15), 24, [5, 10])).toBe('*');
    expect(median(days(12, 12), 24, [5, 10])).toBe(3);
    expect(median(days(8, 0), 10, [5, 10])).toBe(3);
  });
});

/** Tells whether parts of different people each would give a hidden one away. */
const isTold = (parts: readonly number[]): boolean =>
  isGivenAway(parts.map(each), each(parts.reduce((total, part) => total + part, 0)));

/** Every way in which some parts could be, by what is shown of them and of their whole. */
const waysToBe = (parts: number, most: number): ReadonlyMap<string, readonly (readonly number[])[]> => {
  const all = repeat(parts, 0).reduce<readonly (readonly number[])[]>(
    (some) => some.flatMap((each) => upTo(most).map((next) => [...each, next])),
    [[]],
  );
  const total = (each: readonly number[]): number => each.reduce((sum, next) => sum + next, 0);
  return Map.groupBy(all, (each) => JSON.stringify([...each, total(each)].map(count)));
};

describe('the parts of a whole', () => {
  it.each([
    [1, 60],
    [2, 40],
    [3, 22],
    [4, 9],
  ])('of which %i are shown are kept back just where one of 1 to 7 could be worked out exactly', (parts, most) => {
    // Counts near the edge of what is tried could be larger ones as well, so only the others are asked about.
    const isInside = (each: readonly number[]): boolean => each.every((part) => part <= most - 2);
    const groups = [...waysToBe(parts, most).values()].filter((ways) => ways.some(isInside));
    const wrong = groups.filter((ways) => {
      const isPinned = upTo(parts - 1).some((index) => {
        const values = new Set(ways.map((each) => each[index] ?? 0));
        const [only] = values;
        return values.size === 1 && only !== undefined && count(only) === '*';
      });
      return ways.filter(isInside).some((way) => isTold(way) !== isPinned);
    });
    expect(wrong.map(([first]) => first)).toEqual([]);
    expect(groups.length).toBeGreaterThan(parts);
  });

  it('are kept back when seven groups have one each, or all of them lie at the edge of their range', () => {
    expect(isTold(repeat(7, 1))).toBe(true);
    expect(isTold(repeat(6, 1))).toBe(false);
    expect(isTold([13, 13, 1])).toBe(true);
    expect(isTold([14, 13, 1])).toBe(false);
  });

  it('are never kept back while at most one part stands beside a single hidden one', () => {
    fc.assert(fc.property(people, fc.integer({ min: 1, max: 7 }), (one, few) => !isTold([one, few])));
  });

  it('are never kept back for their own sake where nothing is hidden', () => {
    const large = fc.oneof(fc.constant(0), fc.integer({ min: 8, max: 500 }));
    fc.assert(fc.property(fc.array(large, { maxLength: 12 }), (parts) => !isTold(parts)));
  });
});

describe('what many things of a few people make', () => {
  const onePersons = { count: 12, people: 1 };

  it('is a star, however many there are', () => {
    expect(countedOf(['one', 'one', 'other'])).toEqual({ count: 3, people: 2 });
    expect(shown({ unit: 'count', ...onePersons })).toBe('*');
    expect(shown({ unit: 'count', count: 12, people: 7 })).toBe('*');
    expect(shown({ unit: 'count', count: 12, people: 8 })).toBe(10);
    expect(shown({ unit: 'percent', part: onePersons, whole: each(40) })).toBe('*');
    expect(shown({ unit: 'percent', part: onePersons, whole: onePersons })).toBe('*');
  });

  it('has no median', () => {
    const got = Array.from({ length: 12 }, () => ({ days: 3, person: 'one' }));
    const figure = { unit: 'days', got, missing: each(0), whole: onePersons, within: [] } as const;
    expect(shown(figure)).toBe('*');
    expect(shown({ ...figure, whole: each(40), missing: each(28) })).toBe('*');
    const all = Array.from({ length: 20 }, (_, index) => ({ days: 3, person: String(index) }));
    const beside = { ...figure, got: all, whole: each(32), missing: onePersons };
    expect(shown({ ...beside, within: [5, 10] })).toBe('*');
    expect(shown(beside)).toBe(3);
  });

  it('is not told by the parts beside it either', () => {
    expect(isGivenAway([onePersons, each(20)], { count: 32, people: 21 })).toBe(true);
    expect(isGivenAway([{ count: 12, people: 8 }, each(20)], { count: 32, people: 25 })).toBe(false);
  });
});
