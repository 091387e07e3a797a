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
import type { ReferralHead } from './referral-view.ts';

/** One referral in a provider's list; the name only once it may be seen. */
export type ReferralRow = Pick<
  ReferralHead,
  'id' | 'reference' | 'status' | 'service' | 'need' | 'sentAt' | 'dueBy'
> & {
  readonly name?: string | undefined;
  readonly area?: string | undefined;
  readonly ageBand?: string | undefined;
  readonly isSoon: boolean;
  /** What the provider does next, in words. */
  readonly todo?: string | undefined;
};

type ListPageProps = {
  frame: Frame;
  now: Moment;
  rows: readonly ReferralRow[];
  next: string | undefined;
  first?: string | undefined;
  confirmation?: string | undefined;
};

const who = ({ name, need, area, ageBand }: ReferralRow): string =>
  name ?? [need, ageBand, area].filter((part) => part !== undefined && part !== '').join(', ');

const link: Column<ReferralRow> = {
  heading: 'Referral',
  cell: (row) => (
    <>
      <a href={`/referrals/${row.id}`}>
        {who(row)} <Code>{row.reference}</Code>
      </a>
      {row.isSoon && (
        <>
          {' '}
          <Status words={urgencyWords.soon} colour="orange" />
        </>
      )}
    </>
  ),
};

const need: Column<ReferralRow> = { heading: 'Needs', cell: (row) => row.need };
const service: Column<ReferralRow> = { heading: 'Service', cell: (row) => row.service };
const status: Column<ReferralRow> = {
  heading: 'Where it stands',
  cell: (row) => <ReferralStatus status={row.status} />,
};

/** Shows a provider what waits for it, the most pressing first. */
export function ProviderInboxPage({ frame, now, rows, next, first, confirmation }: ListPageProps) {
  const due: Column<ReferralRow> = {
    heading: 'By when',
    cell: ({ dueBy }) => (dueBy === undefined ? null : <Due at={dueBy} now={now} />),
  };
  return (
    <Page frame={frame} title="Inbox" confirmation={confirmation} wide>
      <DataTable
        caption="What waits for you, the most pressing first"
        columns={[link, { heading: 'What to do', cell: ({ todo }) => todo }, due, need, service, status]}
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
        columns={[
          link,
          { heading: 'Sent', cell: ({ sentAt }) => <When at={sentAt} as="date" /> },
          need,
          service,
          status,
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        empty="No referral has been sent to you yet."
      />
      <More of="referrals" next={next} first={first} />
    </Page>
  );
}
