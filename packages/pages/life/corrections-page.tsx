import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDateTime } from '../show/time.ts';

/** One detail in words, as it was and as it became. */
export type ShownChange = { detail: string; before: string; after: string };
/** One correction in words. */
export type ShownCorrection = { at: string; by: string; changes: readonly ShownChange[] };

type CorrectionsPageProps = { frame: Frame; caseId: string; person: string; corrections: readonly ShownCorrection[] };

const columns: readonly Column<ShownChange>[] = [
  { heading: 'Detail', cell: ({ detail }) => detail },
  { heading: 'Was', cell: ({ before }) => before },
  { heading: 'Became', cell: ({ after }) => after },
];

/** Tells what was corrected of a person's details, the newest first. */
export function CorrectionsPage({ frame, caseId, person, corrections }: CorrectionsPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Changes of the details" caption={person} back={back}>
      {corrections.length === 0 && <Empty>Nothing was changed yet.</Empty>}
      {corrections.map(({ at, by, changes }) => (
        <Section key={at} title={`${formatDateTime(at)}, ${by}`}>
          <DataTable
            caption={`Changed ${formatDateTime(at)}`}
            quietCaption
            columns={columns}
            rows={changes}
            rowKey={({ detail }) => detail}
            empty="Nothing that is kept."
          />
        </Section>
      ))}
    </Page>
  );
}
