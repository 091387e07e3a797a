import type { HeldOverview, TeamOverview, WorkerOverview } from '@fingerpost/core/case';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDate, londonDay, type Moment } from '../show/time.ts';
import { LoadShown, TeamChecks } from './load.tsx';
import { workColumns, type WorkLine } from '../work/work-page.tsx';

type TeamPageProps = {
  frame: Frame;
  now: Moment;
  view: TeamOverview;
  /** Puts what somebody holds into the lines of a list. */
  linesOf: (held: HeldOverview) => readonly WorkLine[];
  confirmation: string | undefined;
  idempotencyKey: string;
  /** The form for the limit of the load. */
  form: FormState;
};

function Away({ worker: { active, away, actingName }, now }: { worker: WorkerOverview; now: Moment }) {
  if (!active) return <strong> No longer active</strong>;
  if (away === undefined || away.to < londonDay(now)) return null;
  return (
    <span className="fp-quiet">
      {' '}
      Away {formatDate(away.from)} to {formatDate(away.to)}
      {actingName !== undefined && `, ${actingName} covers`}
    </span>
  );
}

const columnsAt = (now: Moment, limit: number | undefined): readonly Column<WorkerOverview>[] => [
  {
    heading: 'Worker',
    cell: (worker) => (
      <>
        <a href={`/team/${worker.memberId}`}>{worker.name}</a>
        <Away worker={worker} now={now} />
      </>
    ),
  },
  { heading: 'Overdue', cell: ({ overdue }) => (overdue > 0 ? <strong>{overdue}</strong> : 0), numeric: true },
  { heading: 'Load', cell: ({ load }) => <LoadShown load={load} limit={limit} /> },
  { heading: 'Cases', cell: ({ cases }) => cases, numeric: true },
  { heading: 'Referrals', cell: ({ referrals }) => referrals, numeric: true },
  { heading: 'Tasks', cell: ({ tasks }) => tasks, numeric: true },
  {
    heading: 'Next talk',
    cell: ({ memberId, supervision }) =>
      supervision === undefined ? (
        <a href={`/team/${memberId}/supervision`}>Note the first</a>
      ) : (
        <a href={`/team/${memberId}#supervision`}>
          <Due at={supervision.nextOn} now={now} />
        </a>
      ),
  },
  {
    heading: 'Away',
    cell: ({ memberId, name }) => (
      <a href={`/team/${memberId}/away`}>
        Set<span className="nhsuk-u-visually-hidden"> when {name} is away</span>
      </a>
    ),
  },
];

type HeldProps = Pick<TeamPageProps, 'now' | 'linesOf'> & { title: string; held: HeldOverview; empty: string };

const count = ({ cases, referrals, tasks }: HeldOverview): number => cases + referrals + tasks;

function Held({ title, held, empty, now, linesOf }: HeldProps) {
  return (
    <Section title={title} count={count(held)}>
      <DataTable
        caption={title}
        quietCaption
        columns={workColumns(now)}
        rows={linesOf(held)}
        rowKey={({ id }) => id}
        empty={empty}
      />
    </Section>
  );
}

/** Shows a lead what silence has raised, what each worker holds with what is overdue first, and who waits. */
export function TeamPage({ frame, now, view, linesOf, confirmation, idempotencyKey, form }: TeamPageProps) {
  const { workers, waiting, raised, withAdministrators } = view;
  return (
    <Page frame={frame} title="Team" confirmation={confirmation} form={form} wide>
      <Held title="Raised to you" held={raised} empty="Nothing was raised." now={now} linesOf={linesOf} />
      <Section title="Workers" count={workers.length}>
        <DataTable
          caption="What each worker holds"
          quietCaption
          columns={columnsAt(now, view.loadLimit)}
          rows={workers}
          rowKey={({ memberId }) => memberId}
          empty="Your team has no members yet."
        />
      </Section>
      <Section title="Waiting for a link worker" count={count(waiting)} id="waiting">
        <p>
          {waiting.overdue > 0 ? <strong>{waiting.overdue} overdue. </strong> : 'None overdue. '}
          <a href="/waiting">See the waiting list</a>
        </p>
      </Section>
      {count(withAdministrators) > 0 && (
        <Held
          title="Held by the network’s administrators"
          held={withAdministrators}
          empty="Nothing."
          now={now}
          linesOf={linesOf}
        />
      )}
      <p>
        <a href="/team/thoughts">What people thought of services</a>
      </p>
      <TeamChecks view={view} now={now} idempotencyKey={idempotencyKey} form={form} />
    </Page>
  );
}
