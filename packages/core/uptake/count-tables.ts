import { ClosureReason } from '@fingerpost/core/case';
import { NeedCode, ServiceKind } from '@fingerpost/core/directory';
import { DeclineReason, EndReason, ReferralStatus } from '@fingerpost/core/referral';
import { restricted } from './fact.ts';
import type { Journey, ReportedReferral } from './journey.ts';
import { countedOf, isGivenAway, shown } from './small-numbers.ts';
import { everybody } from './split.ts';
import type { UptakeTable } from './uptake-report.ts';

/** One thing that is counted under a code, and whose it is. */
type Coded = { readonly code: string; readonly person: string };

const counted = (things: readonly Coded[]) => countedOf(things.map(({ person }) => person));

/** How many there are of each code: the codes in their own order, and the whole, counted before it is rounded. */
const countTable = (
  code: UptakeTable['code'],
  things: readonly Coded[],
  known: readonly string[],
  empty: 'shown' | 'left out' = 'shown',
): UptakeTable => {
  const counts = known.map((each) => ({ code: each, ...counted(things.filter((thing) => thing.code === each)) }));
  const whole = counted(things);
  const isKeptBack = isGivenAway(counts, whole);
  const parts = isKeptBack ? [] : counts.filter(({ count }) => count > 0 || empty === 'shown');
  return {
    code,
    isKeptBack,
    rows: [...parts, { code: everybody, ...whole }].map(({ code: of, count, people }) => ({
      code: of,
      unit: 'count',
      cells: [shown({ unit: 'count', count, people })],
    })),
  };
};

const without = (codes: readonly string[], one: string): readonly string[] => codes.filter((code) => code !== one);

type OfPerson = ReportedReferral & { readonly person: string };

const coded = (referrals: readonly OfPerson[], by: 'status' | 'need' | 'kind'): readonly Coded[] =>
  referrals.map(({ [by]: code, person }) => ({ code, person }));

const reasonsOf = (referrals: readonly OfPerson[], status: ReferralStatus): readonly Coded[] =>
  referrals.flatMap(({ status: stands, reason, person }) =>
    stands === status && reason !== undefined ? [{ code: reason, person }] : [],
  );

/** Counts the referrals by status, need and kind of service, and why they were declined or ended and cases closed. */
export const countTables = (journeys: readonly Journey[]): readonly UptakeTable[] => {
  const referrals = journeys.flatMap(({ referrals: of, person }) => of.map((referral) => ({ ...referral, person })));
  const statuses = [...without(ReferralStatus.options, 'in-error'), 'signposted'];
  const needs = [...NeedCode.options, restricted];
  const kinds = [...ServiceKind.options, restricted];
  const closures = journeys.flatMap(({ closedFor, person }) =>
    closedFor === undefined ? [] : [{ code: closedFor, person }],
  );
  return [
    countTable('by-status', coded(referrals, 'status'), statuses),
    countTable('by-need', coded(referrals, 'need'), needs, 'left out'),
    countTable('by-kind', coded(referrals, 'kind'), kinds, 'left out'),
    countTable('decline-reasons', reasonsOf(referrals, 'declined'), DeclineReason.options),
    countTable('end-reasons', reasonsOf(referrals, 'ended'), EndReason.options),
    countTable('closures', closures, without(ClosureReason.options, 'in-error')),
  ];
};
