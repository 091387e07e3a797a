import type { ReactNode } from 'react';
import { Empty } from './empty.tsx';

/** One column: its heading, and what a row shows under it. */
export type Column<Row> = {
  heading: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
};

type DataTableProps<Row> = {
  caption: string;
  /** The first column names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What is said in place of a table without rows. */
  empty: string;
  /** Hides the caption from sight where a heading above says the same. */
  quietCaption?: boolean;
};

function Cell<Row>({ column, row, isName }: { column: Column<Row>; row: Row; isName: boolean }) {
  const format = column.numeric === true ? ' nhsuk-table__cell--numeric' : '';
  const content = (
    <>
      <span className="nhsuk-table__heading" aria-hidden="true">
        {column.heading}{' '}
      </span>
      <span className="fp-cell">{column.cell(row)}</span>
    </>
  );
  return isName ? (
    <th scope="row" role="rowheader" className="nhsuk-table__header">
      {content}
    </th>
  ) : (
    <td role="cell" className={`nhsuk-table__cell${format}`}>
      {content}
    </td>
  );
}

/** Shows rows as a table, and as one card a row on narrow screens; the roles keep it a table for those who hear it. */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, quietCaption = false }: DataTableProps<Row>) {
  if (rows.length === 0) return <Empty>{empty}</Empty>;
  return (
    <table role="table" className="nhsuk-table nhsuk-table--responsive">
      <caption className={quietCaption ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption'}>{caption}</caption>
      <thead role="rowgroup" className="nhsuk-table__head">
        <tr role="row" className="nhsuk-table__row">
          {columns.map(({ heading, numeric = false }) => (
            <th
              key={heading}
              scope="col"
              role="columnheader"
              className={`nhsuk-table__header${numeric ? ' nhsuk-table__header--numeric' : ''}`}
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="nhsuk-table__body">
        {rows.map((row) => (
          <tr role="row" className="nhsuk-table__row" key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell key={column.heading} column={column} row={row} isName={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
