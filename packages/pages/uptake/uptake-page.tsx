import { Submit } from '../form/buttons.tsx';
import { SelectField, type Choice } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Figures, type UptakeTable } from './figures.tsx';

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
      <p>
        <a href="/uptake/thoughts">What people thought of services</a>
      </p>
      {tables.length === 0 ? (
        <Empty>No case was opened in {month} for the practices you commission.</Empty>
      ) : (
        <p>
          <a href={csvHref}>Download these figures (CSV)</a>
        </p>
      )}
      {tables.map((table) => (
        <Section key={table.id} title={table.title} id={table.id}>
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <Figures {...table} />
        </Section>
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
