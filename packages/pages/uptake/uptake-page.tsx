import { Submit } from '../form/buttons.tsx';
import { SelectField, type Choice } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
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
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
};

type UptakePageProps = {
  frame: Frame;
  /** What is shown, in words. */
  title: string;
  month: string;
  months: readonly Choice[];
  splits: readonly Choice[];
  chosen: { readonly month: string; readonly split: string };
  tables: readonly UptakeTable[];
  /** What holds for every figure here. */
  notes: readonly string[];
  /** Whether no first contact can still be in time, and when these figures were made. */
  isComplete: boolean;
  asOf: Moment;
  csvHref: string;
};

/** As many columns as fit beside the names of the rows without scrolling. */
const fewColumns = 6;

type Row = UptakeTable['rows'][number];

function Figures({ title, notes, rowHeading, headings, rows, id }: UptakeTable) {
  const columns: readonly Column<Row>[] = [
    { heading: rowHeading, cell: ({ name }) => name },
    ...headings.map((heading, index) => ({ heading, cell: ({ cells }: Row) => cells[index] ?? '', numeric: true })),
  ];
  const isWide = headings.length > fewColumns;
  return (
    <Section title={title} id={id}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
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
    </Section>
  );
}

/** Shows what came of the cases opened in one month, with the rules by which small numbers are kept back. */
export function UptakePage(props: UptakePageProps) {
  const { frame, title, month, months, splits, chosen, tables, notes, isComplete, asOf, csvHref } = props;
  return (
    <Page frame={frame} title={`Uptake: ${title}`} wide>
      <Form action="/uptake" method="get" state={{ values: chosen, errors: [] }}>
        <SelectField name="month" label="Cases opened in" choices={months} empty="The latest month" />
        <SelectField name="split" label="Split by" hint="One at a time." choices={splits} empty="Nothing" />
        <Submit>Show</Submit>
      </Form>
      <p>
        As of <When at={asOf} />.
        {!isComplete &&
          ' These figures are not final: cases may still join them, and people may still be reached in time.'}
      </p>
      {tables.length === 0 ? (
        <Empty>No case was opened in {month} for the practices you commission.</Empty>
      ) : (
        <p>
          <a href={csvHref}>Download these figures (CSV)</a>
        </p>
      )}
      {tables.map((table) => (
        <Figures key={table.id} {...table} />
      ))}
      <Section title="How to read these figures">
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
