import { StepButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { workColumns, type WorkLine } from './work-page.tsx';

/** One case that waits for a link worker. */
export type WaitingRow = {
  caseId: string;
  name: string;
  needs: string;
  /** The practice that referred them, or who else asked. */
  from: string;
  soon: boolean;
  openedAt: Moment;
  dueBy: Moment | undefined;
  paused: boolean;
};

type WaitingPageProps = {
  frame: Frame;
  now: Moment;
  idempotencyKey: string;
  rows: readonly WaitingRow[];
  /** What else the whole team holds, such as referrals that go on after their case. */
  others: readonly WorkLine[];
  next: string | undefined;
  first: string | undefined;
  /** Says that the reader may give a case to a colleague. */
  mayGive: boolean;
  confirmation?: string | undefined;
};

function columnsFor({ now, idempotencyKey, mayGive }: WaitingPageProps): readonly Column<WaitingRow>[] {
  return [
    {
      heading: 'Person',
      cell: ({ caseId, name, soon, paused }) => (
        <>
          <a href={`/cases/${caseId}`}>{name}</a>
          {soon && <strong> Soon</strong>}
          {paused && <span className="fp-quiet"> Paused</span>}
        </>
      ),
    },
    { heading: 'Wants help with', cell: ({ needs }) => needs },
    { heading: 'Came from', cell: ({ from }) => from },
    { heading: 'Waiting since', cell: ({ openedAt }) => <When at={openedAt} as="weekday" /> },
    { heading: 'Take by', cell: ({ dueBy }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />) },
    {
      heading: 'Take',
      cell: ({ caseId, name }) => (
        <>
          <StepButton action={`/cases/${caseId}/allocation`} idempotencyKey={idempotencyKey} kind="secondary" small>
            Take<span className="nhsuk-u-visually-hidden"> the case of {name}</span>
          </StepButton>
          {mayGive && (
            <a href={`/cases/${caseId}/allocation`}>
              Give<span className="nhsuk-u-visually-hidden"> the case of {name}</span> to somebody
            </a>
          )}
        </>
      ),
    },
  ];
}

/** Lists the cases that no link worker has taken yet, the first due on top. */
export function WaitingPage(props: WaitingPageProps) {
  const { frame, now, rows, others, next, first, confirmation } = props;
  return (
    <Page frame={frame} title="Waiting list" confirmation={confirmation} wide>
      <DataTable
        caption="Cases that wait for a link worker"
        quietCaption
        columns={columnsFor(props)}
        rows={rows}
        rowKey={({ caseId }) => caseId}
        empty="Nobody is waiting for a link worker."
      />
      {others.length > 0 && (
        <Section title="Also held by the whole team">
          <DataTable
            caption="Also held by the whole team"
            quietCaption
            columns={workColumns(now)}
            rows={others}
            rowKey={({ id }) => id}
            empty="Nothing else."
          />
        </Section>
      )}
      <More of="cases" next={next} first={first} />
    </Page>
  );
}
