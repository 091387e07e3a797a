import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTable } from './case-table.ts';
import { countTables } from './count-tables.ts';
import type { Journey } from './journey.ts';
import type { Cell } from './small-numbers.ts';
import type { UptakeReport, UptakeTable } from './uptake-report.ts';

const sexes = ['1', '2', '9', 'X', 'not-asked'];
const columns = sexes.map((code) => ({ code }));

let people = 0;
const nobodyElse = (): string => {
  people += 1;
  return `person ${String(people)}`;
};

const journey = (changes: Partial<Journey> & { readonly sex?: string } = {}): Journey => ({
  person: nobodyElse(),
  openFor: 9,
  practiceId: undefined,
  source: 'practice',
  about: {
    ageBand: '30 to 44',
    sex: changes.sex ?? '1',
    ethnicity: '99',
    language: 'not-asked',
    carer: 'not-asked',
  },
  reachedAfter: undefined,
  attendedAfter: undefined,
  closedFor: undefined,
  referrals: [],
  ...changes,
});

const days = fc.constantFrom(undefined, 2, 6, 9, 12);
const some = fc.record({
  reachedAfter: days,
  attendedAfter: days,
  closedFor: fc.constantFrom(undefined, 'died', 'moved'),
  status: fc.constantFrom('sent', 'declined', 'ended', 'signposted'),
  need: fc.constantFrom('food', 'transport', 'restricted'),
});

/** Months in which each group has a few kinds of case, and any number of each. */
const month: fc.Arbitrary<readonly Journey[]> = fc
  .array(fc.tuple(fc.constantFrom(...sexes), some, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 14 }))), {
    maxLength: 12,
  })
  .map((kinds) =>
    kinds.flatMap(([sex, { status, need, ...changes }, count]) => {
      const reason = status === 'declined' ? 'full' : status === 'ended' ? 'moved' : undefined;
      const kind = need === 'restricted' ? ('restricted' as const) : ('food' as const);
      const referral = { status, need, kind, reason, attendedOn: undefined } as Journey['referrals'][number];
      return Array.from({ length: count }, () => journey({ sex, ...changes, referrals: [referral] }));
    }),
  );

const split = (journeys: readonly Journey[]): Pick<UptakeReport, 'columns' | 'tables'> =>
  caseTable(journeys, 'sex', columns);

/** Each set of parts and their whole, as they are shown: a row of the split, or a table that counts codes. */
const partsAndWhole = (tables: readonly UptakeTable[]): readonly (readonly Cell[])[] =>
  tables.flatMap(({ code, rows }) => {
    const counts = rows.filter(({ unit }) => unit === 'count').map(({ cells }) => cells);
    return code === 'cases' ? counts : [counts.flat()];
  });

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, number) => number);

/** What a count can be that is shown like this, found by trying all of them. */
const behind = (cell: Cell): readonly number[] => {
  if (cell === '*') return [1, 2, 3, 4, 5, 6, 7];
  const shown = Number(cell);
  return upTo(shown + 2).filter((count) => (count === 0 || count > 7) && Math.round(count / 5) * 5 === shown);
};

const sums = (cells: readonly Cell[]): ReadonlySet<number> =>
  cells.reduce<ReadonlySet<number>>(
    (before, cell) => new Set([...before].flatMap((sum) => behind(cell).map((count) => sum + count))),
    new Set([0]),
  );

/** What a hidden part could be, when everything shown beside it is subtracted from the whole. */
const couldBe = (parts: readonly Cell[], whole: Cell, index: number): readonly number[] => {
  const others = sums(parts.filter((_, other) => other !== index));
  return behind('*').filter((value) => behind(whole).some((total) => others.has(total - value)));
};

describe('the tables of a month', () => {
  it('show no count from 1 to 7 and none that is not a multiple of 5', () => {
    fc.assert(
      fc.property(month, (journeys) => {
        const tables = [...split(journeys).tables, ...countTables(journeys)];
        const counts = tables.flatMap(({ rows }) => rows.filter(({ unit }) => unit === 'count'));
        const numbers = counts.flatMap(({ cells }) => cells).filter((cell) => cell !== '*');
        expect(numbers.filter((cell) => typeof cell !== 'number' || cell % 5 !== 0)).toEqual([]);
      }),
    );
  });

  it('let no hidden count of a split or a table be worked out by subtraction from its whole', () => {
    fc.assert(
      fc.property(month, (journeys) => {
        for (const cells of partsAndWhole([...split(journeys).tables, ...countTables(journeys)])) {
          const [parts, whole] = [cells.slice(0, -1), cells.at(-1) ?? null];
          parts.forEach((cell, index) => {
            if (cell === '*') expect(couldBe(parts, whole, index).length).toBeGreaterThan(1);
          });
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('show only the whole of a split in which a small number could be worked out', () => {
    const of = (sex: string, count: number) => Array.from({ length: count }, () => journey({ sex }));
    const { columns: shown, tables } = split([...of('1', 13), ...of('2', 13), ...of('X', 1)]);
    expect(shown).toEqual([{ code: 'all' }]);
    expect(tables).toMatchObject([{ isKeptBack: true }]);
    expect(tables[0]?.rows[0]).toEqual({ code: 'cases', unit: 'count', cells: [25] });
    expect(split([...of('1', 13), ...of('2', 14), ...of('X', 1)]).tables).toMatchObject([{ isKeptBack: false }]);
  });

  it('show only the whole of a table in which a small number could be worked out', () => {
    const reasons = ['died', 'moved', 'long-stay', 'goals-met', 'duplicate', 'person-declined', 'sent-back-urgent'];
    const closures = (codes: readonly string[]) =>
      countTables(codes.map((closedFor) => journey({ closedFor }))).find(({ code }) => code === 'closures');
    expect(closures(reasons)).toMatchObject({ isKeptBack: true, rows: [{ code: 'all', cells: ['*'] }] });
    expect(closures(reasons.slice(1))?.isKeptBack).toBe(false);
  });

  it('show nothing of a dozen referrals of one person, alone or beside those of others', () => {
    const food = { status: 'declined', need: 'food', kind: 'food', reason: 'full', attendedOn: undefined } as const;
    const own = journey({ referrals: Array.from({ length: 12 }, () => food) });
    const alone = countTables([own]);
    for (const { code, rows } of alone.filter((table) => table.code !== 'closures'))
      expect(rows.filter(({ cells }) => cells[0] !== 0 && cells[0] !== '*').map((row) => [code, row])).toEqual([]);
    const others = Array.from({ length: 20 }, () =>
      journey({ referrals: [{ ...food, need: 'transport', kind: 'practical-help', reason: 'paused' }] }),
    );
    for (const { code, isKeptBack, rows } of countTables([own, ...others]))
      if (['by-need', 'by-kind', 'decline-reasons'].includes(code))
        expect([code, isKeptBack, rows]).toEqual([code, true, [{ code: 'all', unit: 'count', cells: [30] }]]);
  });

  it('show no group of a split that is many cases of one person', () => {
    const own = journey({ sex: 'X' });
    const { columns: shown } = split([
      ...Array.from({ length: 12 }, () => own),
      ...Array.from({ length: 20 }, () => journey({ sex: '1' })),
    ]);
    expect(shown).toEqual([{ code: 'all' }]);
  });
});
