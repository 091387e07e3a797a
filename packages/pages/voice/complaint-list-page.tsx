import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { wordsOf } from '../form/words.ts';
import { complaintStatusWords } from './complaint-words.ts';

/** One complaint in a list: never a word of it, nor who it is from. */
export type ComplaintLine = {
  readonly complaintId: string;
  readonly reference: string;
  readonly status: string;
  readonly openedAt: Moment;
  readonly dueBy: Moment | undefined;
};

type ComplaintListPageProps = {
  frame: Frame;
  now: Moment;
  rows: readonly ComplaintLine[];
  next: string | undefined;
  first: string | undefined;
};

/** Lists complaints to whoever answers them, the newest first. */
export function ComplaintListPage({ frame, now, rows, next, first }: ComplaintListPageProps) {
  return (
    <Page frame={frame} title="Complaints" wide>
      <p>
        You see the complaints that you answer. One that is about you is not here: it goes to somebody else. A complaint
        never changes the help that somebody gets.
      </p>
      <DataTable
        caption="Complaints"
        quietCaption
        columns={[
          {
            heading: 'Reference',
            cell: ({ complaintId, reference }) => <a href={`/complaints/${complaintId}`}>{reference}</a>,
          },
          { heading: 'Where it stands', cell: ({ status }) => wordsOf(complaintStatusWords, status) },
          { heading: 'Received', cell: ({ openedAt }) => <When at={openedAt} /> },
          { heading: 'Next step', cell: ({ dueBy }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />) },
        ]}
        rows={rows}
        rowKey={({ complaintId }) => complaintId}
        empty="There is none that you answer."
      />
      <More of="complaints" next={next} first={first} />
    </Page>
  );
}
