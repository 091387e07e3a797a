import type { FullView } from '@fingerpost/core/referral';
import type { ReactNode } from 'react';
import { Phone } from '../layout/phone.tsx';
import { groupFacts } from '../group/group-facts.ts';
import { wordsOf } from '../form/words.ts';
import { Facts } from '../show/summary.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import {
  attendanceWords,
  declineWords,
  endWords,
  modeWords,
  outcomeWords,
  saidBy,
  withdrawWords,
} from './referral-words.ts';

const reasons = { ...endWords, ...declineWords, ...withdrawWords };

const day = (at: Moment | undefined): ReactNode => (at === undefined ? undefined : <When at={at} as="date" />);

function Provider({ provider }: Pick<FullView, 'provider'>) {
  return (
    <>
      {provider.name}
      {provider.phone !== undefined && (
        <>
          , <Phone number={provider.phone} />
        </>
      )}
      {provider.email !== undefined && (
        <>
          , <a href={`mailto:${provider.email}`}>{provider.email}</a>
        </>
      )}
    </>
  );
}

/** Lists what is known of a referral: with whom, for what, and the days on which something happened. */
export function ReferralFacts({ view, need }: { view: FullView; need: string }) {
  const { lastAttendance, reason, outcome } = view;
  return (
    <Facts
      facts={[
        { label: 'Offered by', value: <Provider provider={view.provider} /> },
        { label: 'For', value: need },
        { label: 'How', value: modeWords[view.mode] },
        { label: 'Sent', value: day(view.sentAt) },
        { label: 'Accepted', value: day(view.acceptedAt) },
        {
          label: 'They contact the person by',
          value: view.startBy === undefined ? undefined : formatDate(view.startBy),
        },
        ...groupFacts(view.group),
        { label: 'First came', value: day(view.startedAt) },
        {
          label: 'Last attendance',
          value:
            lastAttendance === undefined
              ? undefined
              : `${attendanceWords[lastAttendance.result]}, ${formatDate(lastAttendance.on)}${saidBy(lastAttendance)}`,
        },
        { label: 'Finished', value: day(view.finishedAt) },
        { label: 'Outcome', value: outcome === undefined ? undefined : outcomeWords[outcome] },
        { label: 'Reason', value: reason === undefined ? undefined : wordsOf(reasons, reason) },
        { label: 'Reminded', value: view.reminded === 0 ? undefined : `${String(view.reminded)} times of this date` },
        { label: 'Not before', value: view.notBefore === undefined ? undefined : formatDate(view.notBefore) },
      ]}
    />
  );
}
