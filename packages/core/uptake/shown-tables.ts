import type { Cell } from './small-numbers.ts';
import type { UptakeReport, UptakeTable } from './uptake-report.ts';
import { columnName, rowName, splitWords, tableWords } from './uptake-words.ts';

/** One table as it is shown, on a page or in a file. */
export type ShownTable = {
  readonly id: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly rowHeading: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
};

/** What holds for every figure of a report. */
export const uptakeNotes: readonly string[] = [
  'The figures hold what practices, teams and services recorded here. Where they are split, “Not asked” shows how much is missing.',
  'A star (*) stands for 1 to 7, for any number of cases or referrals of fewer than eight people, or for a figure that could give such a number away. Other counts are rounded to the nearest 5 and percentages are of rounded counts, so parts may not add up to the whole.',
  '“not yet” stands where fewer than half of the people have got there; an empty figure means that there is nobody to count.',
  'Cases and referrals in error are not counted.',
  'Some needs are not named. They are counted together, and nothing else is told of them.',
];

const keptBack = 'Only the whole is shown, because a small number could be worked out from the other figures.';

const words = (cell: Cell): string => (cell === 'not-yet' ? 'not yet' : String(cell ?? ''));

type Report = Pick<UptakeReport, 'split' | 'columns' | 'tables'>;

const shownTable = ({ split, columns }: Report, { code, isKeptBack, rows }: UptakeTable): ShownTable => {
  const { title, rowHeading, notes } = tableWords[code];
  const groups = columns.map((column) => columnName(split, column));
  const measures = rows.map((row) => ({ name: rowName(code, row.code), cells: row.cells.map(words) }));
  const common = { id: code, title, notes: isKeptBack ? [...notes, keptBack] : notes };
  if (split === 'none') return { ...common, rowHeading, headings: groups, rows: measures };
  return {
    ...common,
    rowHeading: splitWords[split],
    headings: measures.map(({ name }) => name),
    rows: groups.map((name, index) => ({ name, cells: measures.map(({ cells }) => cells[index] ?? '') })),
  };
};

/** Puts a report into words: what a page shows and what a file holds are made from these very tables. */
export const shownTables = (report: Report): readonly ShownTable[] =>
  report.tables.map((table) => shownTable(report, table));

const field = (text: string): string => {
  // A spreadsheet runs what begins like a formula, so such a name is written as text.
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/** Writes shown tables as CSV: exactly what is shown, each table under its title, and the notes at the end. */
export const uptakeCsv = (title: string, tables: readonly ShownTable[]): string =>
  [
    line([title]),
    ...tables.flatMap((table) => [
      '\r\n',
      line([table.title]),
      ...table.notes.map((note) => line([note])),
      line([table.rowHeading, ...table.headings]),
      ...table.rows.map(({ name, cells }) => line([name, ...cells])),
    ]),
    '\r\n',
    ...uptakeNotes.map((note) => line([note])),
  ].join('');
