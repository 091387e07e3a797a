import { acceptedReferral, newWorld, refusalOf, sentReferral, staff, startedReferral } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { viewHistory } from '@fingerpost/core/case';
import { acceptReferral } from './accept-referral.ts';
import { completeReferral } from './complete-referral.ts';
import { declineReferral } from './decline-referral.ts';
import { endReferral } from './end-referral.ts';
import { recordAttendance } from './record-attendance.ts';
import { waitlistReferral } from './waitlist-referral.ts';

const world = await newWorld();
const byHand = { mode: 'by-hand' } as const;
const asWorker = () => world.as(staff.linkWorker);
type Step = (input: Record<string, unknown>) => Promise<unknown>;

const steps: Readonly<Record<string, { from: typeof sentReferral; take: Step }>> = {
  accept: { from: sentReferral, take: (input) => acceptReferral(input, asWorker()) },
  waitlist: {
    from: sentReferral,
    take: (input) => waitlistReferral({ reviewOn: '2026-12-01', ...input }, asWorker()),
  },
  decline: { from: sentReferral, take: (input) => declineReferral({ reason: 'full', ...input }, asWorker()) },
  attend: {
    from: acceptedReferral,
    take: (input) => recordAttendance({ on: '2026-11-02', result: 'attended', ...input }, asWorker()),
  },
  complete: {
    from: startedReferral,
    take: (input) => completeReferral({ outcome: 'achieved', ...input }, asWorker()),
  },
  end: { from: acceptedReferral, take: (input) => endReferral({ reason: 'unsafe', ...input }, asWorker()) },
};

describe('a step that the link worker records by hand', () => {
  it.each(Object.entries(steps))(
    '%s says with whom they spoke, and history shows it',
    async (_step, { from, take }) => {
      const { caseId, referralId } = await from(world, byHand);
      for (const spokeWith of [undefined, '  '])
        expect((await refusalOf(take({ referralId, spokeWith }))).code).toBe('referral.spoke-with');
      await take({ referralId, spokeWith: 'Mrs Lark, reception' });
      const { items } = await viewHistory({ caseId }, asWorker());
      expect(items.map(({ data }) => data['spokeWith'])).toContain('Mrs Lark, reception');
    },
  );

  it('is asked of nobody whose service answers itself', async () => {
    const { caseId, referralId } = await sentReferral(world);
    await acceptReferral({ referralId, spokeWith: 'Nobody' }, world.as(staff.provider));
    const { items } = await viewHistory({ caseId }, asWorker());
    expect(items.map(({ data }) => data['spokeWith']).filter(Boolean)).toEqual([]);
  });
});
