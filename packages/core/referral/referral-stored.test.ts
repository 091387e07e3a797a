import { expect, it } from 'vitest';
import { Referral, ReferralStatus } from './referral.ts';
import { referralItem, referralOf } from './referral.repository.ts';
import { provider, staff, team } from '@fingerpost/testkit';

const own = '0'.repeat(26);
const at = '2026-11-02T09:00:00.123Z';
const everything: Referral = {
  group: { groupId: `grp_${own}`, from: '2026-11-24' },
  patience: [4, 9],
  id: `ref_${own}${'a'.repeat(16)}`,
  status: 'accepted',
  todo: 'record-attendance',
  name: 'sealed',
  needs: ['food'],
  newMessages: 2,
  urgency: 'soon',
  source: 'self',
  noFeedback: true,
  serviceId: '00000000-0000-4000-8000-000000000001',
  providerId: provider,
  practiceId: `org_${own}`,
  teamId: team,
  workerId: staff.linkWorker.memberId,
  holder: { kind: 'organisation', id: provider },
  dueBy: at,
  openedAt: at,
  changedAt: at,
  version: 7,
  caseId: `cas_${own}`,
  mode: 'by-hand',
  commissionerId: `org_${own}`,
  caseOpenedAt: at,
  lookAt: at,
  watch: 7,
  sentAt: at,
  acceptedAt: at,
  startedAt: at,
  finishedAt: at,
  startBy: '2026-11-05',
  reminded: 2,
  rescueTaskId: `tsk_${own}${'b'.repeat(16)}`,
  raised: 'leads',
  question: { at, dueBy: '2026-11-04T17:00:00.000Z' },
  exchange: [2, 3],
  checkIns: 1,
  oneOff: false,
  lastAttendance: { on: '2026-11-02', result: 'did-not-attend', said: 'person' },
  reason: 'full',
  offer: '0123456789abcdef',
  markedAt: 6,
  outcome: 'partly',
  note: 4,
  afterTaskId: `tsk_${own}${'c'.repeat(16)}`,
  former: { status: 'waitlisted', dueBy: at },
  letRun: true,
  complexity: 2,
  ledBy: `cas_${'e'.repeat(26)}`,
  noCheckIns: true,
  noLongerAgrees: true,
  ranOut: true,
  sharedUntil: '2026-12-01T00:00:00.000Z',
  retryOf: `ref_${own}${'d'.repeat(16)}`,
  recent: [
    { digest: 'v1.one', body: 'first' },
    { digest: 'v1.two', body: 'second' },
  ],
};

const { holder: _holder, dueBy: _dueBy, ...unheld } = everything;
const least: Referral = {
  ...Object.fromEntries(
    Object.entries(unheld).filter(([field]) => !Referral.shape[field as keyof Referral].safeParse(undefined).success),
  ),
  mode: 'network',
  reminded: 0,
  checkIns: 0,
  recent: [],
} as unknown as Referral;

it('reads back every field of a referral as it was written', () => {
  expect(Object.keys(everything).sort()).toEqual(Object.keys(Referral.shape).sort());
  expect(referralOf(referralItem(everything))).toEqual(everything);
});

it('reads back a referral that has only what every referral has', () => {
  expect(referralOf(referralItem(least))).toEqual(least);
});

it.each(ReferralStatus.options)('reads back a referral that is %s', (status) => {
  const found = { ...least, status };
  expect(referralOf(referralItem(found))).toEqual(found);
});

it('is in its provider\u2019s list once it was sent through the network, and not before or otherwise', () => {
  const receiver = (changes: Partial<Referral>) =>
    referralItem({ ...everything, mode: 'network', ...changes }).receiver;
  expect(receiver({})).toBe(provider);
  expect(receiver({ sentAt: undefined })).toBeUndefined();
  expect(receiver({ mode: 'by-hand' })).toBeUndefined();
});
