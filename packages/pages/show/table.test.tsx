import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DataTable, type Column } from './table.tsx';

type Row = { id: string; name: string; days: number };

const columns: readonly Column<Row>[] = [
  { heading: 'Person', cell: ({ name }) => name },
  { heading: 'Days', cell: ({ days }) => days, numeric: true },
];

const table = (rows: readonly Row[]): string =>
  renderToStaticMarkup(
    <DataTable caption="Waiting" columns={columns} rows={rows} rowKey={({ id }) => id} empty="Nobody waits." />,
  );

describe('DataTable', () => {
  const html = table([{ id: '1', name: 'Peggy', days: 3 }]);

  it('names each row by its first cell, and each value on narrow screens by its column', () => {
    expect(html).toMatch(/<th scope="row" role="rowheader"[^>]*>.*Peggy/);
    expect(html).toContain(
      '<span class="nhsuk-table__heading" aria-hidden="true">Days </span><span class="fp-cell">3</span>',
    );
  });

  it('stays a table for those who hear it, whatever it looks like', () => {
    const roles = [...html.matchAll(/role="([a-z]+)"/g)].map(([, role]) => role);
    expect(roles).toEqual([
      'table',
      'rowgroup',
      'row',
      'columnheader',
      'columnheader',
      'rowgroup',
      'row',
      'rowheader',
      'cell',
    ]);
    expect(html).toContain('Waiting</caption>');
  });

  it('says what an empty list means', () => {
    expect(table([])).toBe('<p class="fp-empty">Nobody waits.</p>');
  });
});
