import { ClosureReason } from '@fingerpost/core/case';
import { NeedCode, ServiceKind } from '@fingerpost/core/directory';
import { DeclineReason, EndReason, ReferralStatus } from '@fingerpost/core/referral';
import { restricted } from './fact.ts';
import type { Journey, ReportedReferral } from './journey.ts';
import { isGivenAway, shown } from './small-numbers.ts';
import { everybody } from './split.ts';
import type { UptakeTable } from './uptake-report.ts';

/** How many there are of each code: the codes in their own order, and the whole, counted before it is rounded. */
const countTable = (
  code: UptakeTable['code'],
  codes: readonly string[],
  known: readonly string[],
  empty: 'shown' | 'left out' = 'shown',
): UptakeTable => {
  const counts = known.map((each) => ({ code: each, count: codes.filter((found) => found === each).length }));
  const isKeptBack = isGivenAway(counts.map(({ count }) => count));
  const parts = isKeptBack ? [] : counts.filter(({ count }) => count > 0 || empty === 'shown');
  return {
    code,
    isKeptBack,
    rows: [...parts, { code: everybody, count: codes.length }].map((row) => ({
      code: row.code,
      unit: 'count',
      cells: [shown({ unit: 'count', count: row.count })],
    })),
  };
};

const without = (codes: readonly string[], one: string): readonly string[] => codes.filter((code) => code !== one);

const reasonsOf = (referrals: readonly ReportedReferral[], status: ReferralStatus): readonly string[] =>
  referrals.flatMap((referral) => (referral.status === status ? (referral.reason ?? []) : []));

/** Counts the referrals by status, need and kind of service, and why they were declined or ended and cases closed. */
export const countTables = (journeys: readonly Journey[]): readonly UptakeTable[] => {
  const referrals = journeys.flatMap((journey) => journey.referrals);
  const statuses = [...without(ReferralStatus.options, 'in-error'), 'signposted'];
  const needs = [...NeedCode.options, restricted];
  const kinds = [...ServiceKind.options, restricted];
  const closures = journeys.flatMap(({ closedFor }) => closedFor ?? []);
  return [
    countTable(
      'by-status',
      referrals.map(({ status }) => status),
      statuses,
    ),
    countTable(
      'by-need',
      referrals.map(({ need }) => need),
      needs,
      'left out',
    ),
    countTable(
      'by-kind',
      referrals.map(({ kind }) => kind),
      kinds,
      'left out',
    ),
    countTable('decline-reasons', reasonsOf(referrals, 'declined'), DeclineReason.options),
    countTable('end-reasons', reasonsOf(referrals, 'ended'), EndReason.options),
    countTable('closures', closures, without(ClosureReason.options, 'in-error')),
  ];
};
