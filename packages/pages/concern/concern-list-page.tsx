import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';

/** One concern in the list of a team's safeguarding. */
export type ConcernLine = {
  readonly concernId: string;
  readonly reference: string;
  readonly name: string | undefined;
  readonly openedAt: Moment;
  /** By when somebody looks at it; undefined once it is closed. */
  readonly dueBy: Moment | undefined;
};

type ConcernListPageProps = {
  frame: Frame;
  now: Moment;
  rows: readonly ConcernLine[];
  next: string | undefined;
  first: string | undefined;
};

/** Lists every concern of a team to those who look after them, the newest first. */
export function ConcernListPage({ frame, now, rows, next, first }: ConcernListPageProps) {
  return (
    <Page frame={frame} title="Concerns for safety" back={{ href: '/work', label: 'My work' }} wide>
      <p>Only those who look after safeguarding for the team see this list.</p>
      <DataTable
        caption="Concerns for safety"
        quietCaption
        columns={[
          {
            heading: 'Reference',
            cell: ({ concernId, reference }) => <a href={`/concerns/${concernId}`}>{reference}</a>,
          },
          { heading: 'About', cell: ({ name }) => name ?? 'Not known' },
          { heading: 'Raised', cell: ({ openedAt }) => <When at={openedAt} /> },
          {
            heading: 'Look at it',
            cell: ({ dueBy }) => (dueBy === undefined ? 'Closed' : <Due at={dueBy} now={now} />),
          },
        ]}
        rows={rows}
        rowKey={({ concernId }) => concernId}
        empty="There is none that you look after."
      />
      <More of="concerns" next={next} first={first} />
    </Page>
  );
}
