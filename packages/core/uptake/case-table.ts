import { caseMeasures, type Measure } from './figures.ts';
import type { Journey } from './journey.ts';
import { isGivenAway, shown } from './small-numbers.ts';
import { columnOf, everybody, type Split, type UptakeColumn } from './split.ts';
import type { UptakeReport, UptakeTable } from './uptake-report.ts';

const rowsOf = (groups: readonly (readonly Journey[])[]): UptakeTable['rows'] =>
  caseMeasures.map(({ code, unit, figure }) => ({
    code,
    unit,
    cells: groups.map((group) => shown(figure(group))),
  }));

const givesAway = (
  groups: readonly (readonly Journey[])[],
  journeys: readonly Journey[],
  { figure }: Measure,
): boolean => {
  const whole = figure(journeys);
  if (whole.unit !== 'count') return false;
  const parts = groups.map(figure).filter((each) => each.unit === 'count');
  return isGivenAway(parts, whole);
};

/**
 * Tells how many were reached and when: of each group of a split, and of everybody in the last column.
 * Where a small number could be worked out from the other groups, or is many cases of a few people, no group is shown.
 */
export const caseTable = (
  journeys: readonly Journey[],
  split: Split,
  columns: readonly UptakeColumn[],
): Pick<UptakeReport, 'columns' | 'tables'> => {
  const byColumn = Map.groupBy(journeys, (journey) => columnOf(split, journey));
  const groups = columns.map(({ code }) => byColumn.get(code) ?? []);
  const isKeptBack = caseMeasures.some((measure) => givesAway(groups, journeys, measure));
  const parts = isKeptBack ? [] : columns.map((column, index) => ({ column, group: groups[index] ?? [] }));
  const all = [...parts, { column: { code: everybody }, group: journeys }];
  return {
    columns: all.map(({ column }) => column),
    tables: [
      {
        code: 'cases',
        isKeptBack,
        rows: rowsOf(all.map(({ group }) => group)),
      },
    ],
  };
};
