import { describe, expect, it } from 'vitest';
import { exampleFrame as frame } from '../example-frame.ts';
import { render } from '../render.tsx';
import type { UptakeTable } from './figures.tsx';
import { UptakePage } from './uptake-page.tsx';

const table: UptakeTable = {
  id: 'cases',
  title: 'People referred',
  notes: ['Working days are those of England.'],
  rowHeading: 'Measure',
  headings: ['Everybody'],
  rows: [
    { name: 'Cases opened', cells: ['45'] },
    { name: 'Not reached so far', cells: ['*'] },
  ],
};

const shown = (tables: readonly UptakeTable[], isComplete = true): string =>
  render(
    <UptakePage
      frame={frame}
      title="October 2026"
      month="October 2026"
      months={[{ value: '2026-10', label: 'October 2026' }]}
      splits={[{ value: 'sex', label: 'Sex' }]}
      chosen={{ month: '2026-10', split: '' }}
      tables={tables}
      notes={['A star (*) stands for 1 to 7.']}
      isComplete={isComplete}
      asOf="2026-11-21T09:00:00Z"
      csvHref="/uptake.csv?month=2026-10&split=none"
    />,
  );

describe('UptakePage', () => {
  it('shows each figure beside its name, with its rules, and leads to the same as a file', () => {
    const html = shown([table]);
    expect(html).toMatch(/Cases opened<\/th><td[^>]*>45</);
    expect(html).toMatch(/Not reached so far<\/th><td[^>]*>\*</);
    expect(html).toContain('A star (*) stands for 1 to 7.');
    expect(html).toContain('href="/uptake.csv?month=2026-10&amp;split=none"');
  });

  it('asks for one month and one split by links that can be shared', () => {
    expect(shown([table])).toMatch(/<form [^>]*action="\/uptake" method="get"/);
    expect(shown([table])).toContain('<option value="2026-10" selected="">');
  });

  it('says that a month without cases is empty, and offers no file of it', () => {
    const html = shown([]);
    expect(html).toContain('No case was opened in October 2026');
    expect(html).not.toContain('uptake.csv');
  });

  it('says whether the figures are final', () => {
    expect(shown([table], false)).toContain('not final');
    expect(shown([table], true)).not.toContain('not final');
  });

  it('lets a table of many columns scroll by keyboard as well', () => {
    const headings = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const wide = { ...table, headings, rows: [{ name: 'Under 18', cells: headings }] };
    expect(shown([wide])).toContain('tabindex="0" role="group" aria-label="People referred"');
    expect(shown([table])).not.toContain('role="group"');
  });
});
