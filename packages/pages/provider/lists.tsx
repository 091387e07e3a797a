import type { Referral } from '@fingerpost/core/referral';
import { urgencyWords } from '../case/case-words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { ReferralStatus, Status } from '../show/status.tsx';
import { DataTable, type Column } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Code } from '../show/words.tsx';
import { todoWords } from '../work/todo-words.ts';

/** One referral in a provider's list; the name only once it may be seen, the need until it is over. */
export type ReferralLine = {
  readonly id: string;
  readonly reference: string;
  readonly status: Referral['status'];
  readonly name?: string | undefined;
  readonly need?: string | undefined;
  readonly service?: string | undefined;
  readonly team?: string | undefined;
  readonly isSoon: boolean;
  /** What the provider does next, as a code. */
  readonly todo: string;
  readonly dueBy?: Moment | undefined;
  readonly sentAt: Moment;
};

type ListPageProps = {
  frame: Frame;
  now: Moment;
  rows: readonly ReferralLine[];
  next: string | undefined;
  first?: string | undefined;
  confirmation?: string | undefined;
};

const link: Column<ReferralLine> = {
  heading: 'Referral',
  cell: ({ id, name, need, reference, isSoon }) => (
    <>
      <a href={`/referrals/${id}`}>
        {name ?? need ?? 'Referral'} <Code>{reference}</Code>
      </a>
      {name !== undefined && need !== undefined && <span className="fp-quiet"> {need}</span>}
      {isSoon && (
        <>
          {' '}
          <Status words={urgencyWords.soon} colour="orange" />
        </>
      )}
    </>
  ),
};

const service: Column<ReferralLine> = { heading: 'Service', cell: (row) => row.service };
const team: Column<ReferralLine> = { heading: 'From', cell: (row) => row.team };
const todo: Column<ReferralLine> = { heading: 'What to do', cell: (row) => todoWords('referral', row.todo) };
const status: Column<ReferralLine> = {
  heading: 'Where it stands',
  cell: (row) => <ReferralStatus status={row.status} />,
};

/** Shows a provider what waits for it, the most pressing first. */
export function ProviderInboxPage({ frame, now, rows, next, first, confirmation }: ListPageProps) {
  const due: Column<ReferralLine> = {
    heading: 'By when',
    cell: ({ dueBy }) => (dueBy === undefined ? null : <Due at={dueBy} now={now} />),
  };
  return (
    <Page frame={frame} title="Inbox" confirmation={confirmation} wide>
      <DataTable
        caption="What waits for you, the most pressing first"
        columns={[link, todo, due, service, team]}
        rows={rows}
        rowKey={({ id }) => id}
        empty="Nothing waits for you. New referrals appear here."
      />
      <More of="referrals" next={next} first={first} />
      <p>
        <a href="/referrals">All referrals, with those that are over</a>
      </p>
    </Page>
  );
}

/** Shows a provider every referral it was ever sent, the newest first. */
export function ProviderReferralsPage({ frame, rows, next, first }: ListPageProps) {
  return (
    <Page frame={frame} title="All referrals" wide>
      <DataTable
        caption="The newest first"
        columns={[link, { heading: 'Sent', cell: ({ sentAt }) => <When at={sentAt} as="date" /> }, service, status]}
        rows={rows}
        rowKey={({ id }) => id}
        empty="No referral has been sent to you yet."
      />
      <More of="referrals" next={next} first={first} />
    </Page>
  );
}
