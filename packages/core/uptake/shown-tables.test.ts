import { describe, expect, it } from 'vitest';
import { shownTables, uptakeCsv } from './shown-tables.ts';
import type { UptakeReport } from './uptake-report.ts';

type Report = Pick<UptakeReport, 'split' | 'columns' | 'tables'>;

const whole: Report = {
  split: 'none',
  columns: [{ code: 'all' }],
  tables: [
    {
      code: 'cases',
      isKeptBack: false,
      rows: [
        { code: 'cases', unit: 'count', cells: [40] },
        { code: 'days-to-first-contact', unit: 'days', cells: ['not-yet'] },
      ],
    },
    {
      code: 'by-need',
      isKeptBack: true,
      rows: [
        { code: 'restricted', unit: 'count', cells: ['*'] },
        { code: 'all', unit: 'count', cells: [40] },
      ],
    },
  ],
};

const byPractice: Report = {
  split: 'practice',
  columns: [
    { code: 'org_1', name: 'Ash, Elm & "Co"' },
    { code: 'org_2', name: '=SUM(A1)' },
    { code: 'none' },
    { code: 'all' },
  ],
  tables: [
    {
      code: 'cases',
      isKeptBack: false,
      rows: [
        { code: 'cases', unit: 'count', cells: [10, '*', 0, 15] },
        { code: 'days-to-first-contact', unit: 'days', cells: [4, '*', null, 'not-yet'] },
      ],
    },
  ],
};

describe('the tables of a report', () => {
  it('name what they count in words, with the measures below each other', () => {
    const [cases, needs] = shownTables(whole);
    expect(cases).toMatchObject({ title: 'People referred', rowHeading: 'Measure', headings: ['Everybody'] });
    expect(cases?.rows).toEqual([
      { name: 'Cases opened', cells: ['40'] },
      { name: 'Median working days to first contact', cells: ['not yet'] },
    ]);
    expect(needs?.rows).toEqual([
      { name: 'A service we agreed', cells: ['*'] },
      { name: 'All', cells: ['40'] },
    ]);
  });

  it('say so where a table is kept back', () => {
    const [cases, needs] = shownTables(whole);
    expect(cases?.notes.join()).not.toContain('Only the whole is shown');
    expect(needs?.notes.join()).toContain('Only the whole is shown');
  });

  it('have a row for each group of a split, everybody last', () => {
    const [cases] = shownTables(byPractice);
    expect(cases).toMatchObject({
      rowHeading: 'Practice',
      headings: ['Cases opened', 'Median working days to first contact'],
      rows: [
        { name: 'Ash, Elm & "Co"', cells: ['10', '4'] },
        { name: '=SUM(A1)', cells: ['*', '*'] },
        { name: 'No practice', cells: ['0', ''] },
        { name: 'Everybody', cells: ['15', 'not yet'] },
      ],
    });
  });
});

describe('uptakeCsv', () => {
  const csv = uptakeCsv('Uptake: November 2026, by practice', shownTables(byPractice));
  const lines = csv.split('\r\n');

  it('holds exactly what is shown', () => {
    const at = lines.indexOf('Practice,Cases opened,Median working days to first contact');
    expect(lines[0]).toBe('"Uptake: November 2026, by practice"');
    expect(lines.slice(at + 1, at + 6)).toEqual([
      '"Ash, Elm & ""Co""",10,4',
      "'=SUM(A1),*,*",
      'No practice,0,',
      'Everybody,15,not yet',
      '',
    ]);
  });

  it('has nothing that a spreadsheet would run', () => {
    const unsafe = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'];
    const columns = unsafe.map((name, index) => ({ code: String(index), name }));
    const rows = [{ code: 'cases', unit: 'count' as const, cells: unsafe.map(() => 10) }];
    const tables = shownTables({ split: 'practice', columns, tables: [{ code: 'cases', isKeptBack: false, rows }] });
    const cells = uptakeCsv('x', tables).matchAll(/(?:^|\r\n|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
    const texts = [...cells].map(([, quoted, plain]) => quoted ?? plain ?? '');
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.startsWith("'"))).toHaveLength(unsafe.length);
  });
});
