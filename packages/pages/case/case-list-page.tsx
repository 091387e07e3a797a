import { LinkButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';

/** One case in a list: whose, where it stands in plain words, who holds it, and by when. */
export type CaseRow = {
  caseId: string;
  reference: string;
  name: string;
  stands: string;
  holder: string | undefined;
  dueBy: Moment | undefined;
  openedAt: Moment;
};

type CaseListPageProps = {
  frame: Frame;
  now: Moment;
  title: string;
  rows: readonly CaseRow[];
  next: string | undefined;
  first: string | undefined;
  empty: string;
  add: { href: string; label: string };
  also?: { href: string; label: string };
  confirmation?: string | undefined;
};

const columnsAt = (now: Moment): readonly Column<CaseRow>[] => [
  {
    heading: 'Person',
    cell: ({ caseId, name, reference }) => (
      <>
        <a href={`/cases/${caseId}`}>{name}</a> <span className="fp-quiet fp-nowrap">{reference}</span>
      </>
    ),
  },
  { heading: 'Where it stands', cell: ({ stands }) => stands },
  { heading: 'Held by', cell: ({ holder }) => holder ?? 'Nobody: it is closed' },
  { heading: 'By', cell: ({ dueBy }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />) },
  { heading: 'Opened', cell: ({ openedAt }) => <When at={openedAt} as="date" /> },
];

/** Lists the cases of a practice or a team, the newest first. */
export function CaseListPage(props: CaseListPageProps) {
  const { frame, now, title, rows, next, first, empty, add, also, confirmation } = props;
  return (
    <Page frame={frame} title={title} confirmation={confirmation} wide>
      <DataTable
        caption={title}
        quietCaption
        columns={columnsAt(now)}
        rows={rows}
        rowKey={({ caseId }) => caseId}
        empty={empty}
      />
      <More of="cases" next={next} first={first} />
      <LinkButton href={add.href} kind="secondary">
        {add.label}
      </LinkButton>
      {also !== undefined && (
        <p>
          <a href={also.href}>{also.label}</a>
        </p>
      )}
    </Page>
  );
}
