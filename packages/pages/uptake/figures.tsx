import { DataTable, type Column } from '../show/table.tsx';

/** One table of figures, ready to be shown: whatever may not be told is already left out. */
export type UptakeTable = {
  readonly id: string;
  readonly title: string;
  /** What the figures mean and leave out. */
  readonly notes: readonly string[];
  /** The heading of the column that names the rows. */
  readonly rowHeading: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
};

type Row = { readonly name: string; readonly cells: readonly string[] };

/** As many columns as fit beside the names of the rows without scrolling. */
const fewColumns = 6;

/** A name and a figure stand side by side on the narrowest screen, so such a table is never made into cards. */
function Pairs({ title, rowHeading, headings: [heading], rows }: UptakeTable) {
  return (
    <table className="nhsuk-table fp-pairs">
      <caption className="nhsuk-u-visually-hidden">{title}</caption>
      <thead className="nhsuk-table__head">
        <tr className="nhsuk-table__row">
          <th scope="col" className="nhsuk-table__header">
            {rowHeading}
          </th>
          <th scope="col" className="nhsuk-table__header nhsuk-table__header--numeric">
            {heading}
          </th>
        </tr>
      </thead>
      <tbody className="nhsuk-table__body">
        {rows.map(({ name, cells: [figure] }) => (
          <tr key={name} className="nhsuk-table__row">
            <th scope="row" className="nhsuk-table__header">
              {name}
            </th>
            <td className="nhsuk-table__cell nhsuk-table__cell--numeric">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Shows figures as a table; one with many columns scrolls by itself where it does not fit. */
export function Figures(table: UptakeTable) {
  const { title, rowHeading, headings, rows } = table;
  if (headings.length === 1) return <Pairs {...table} />;
  const columns: readonly Column<Row>[] = [
    { heading: rowHeading, cell: ({ name }) => name },
    ...headings.map((heading, index) => ({ heading, cell: ({ cells }: Row) => cells[index] ?? '', numeric: true })),
  ];
  const isWide = headings.length > fewColumns;
  return (
    <div
      className={isWide ? 'fp-figures fp-figures--many' : 'fp-figures'}
      {...(isWide ? { tabIndex: 0, role: 'group', 'aria-label': title } : {})}
    >
      <DataTable
        caption={title}
        quietCaption
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        empty="There is nothing to count here."
      />
    </div>
  );
}
