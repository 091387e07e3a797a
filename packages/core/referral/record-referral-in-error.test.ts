import { describe, expect, it } from 'vitest';
import { openReferralsKey } from '@fingerpost/core/case';
import { readTask } from '@fingerpost/core/work';
import { recordReferralInError } from './record-referral-in-error.ts';
import { readReferral } from './referral.repository.ts';
import { itIsAStepOfReferrals, newWorld, referralIn, sentReferral, staff, team } from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);

describe('recordReferralInError', () => {
  itIsAStepOfReferrals(world, {
    door: recordReferralInError,
    step: 'record-in-error',
    allow: ['link-worker', 'team-lead'],
    as: staff.linkWorker,
    input: { note: 'Meant for somebody else.' },
    writes: 14,
  });

  it('gives the leads an incident for the same working day where details were shown', async () => {
    const { referralId } = await referralIn.completed(world);
    await recordReferralInError({ referralId, note: 'Wrong person.' }, asWorker);
    const { afterTaskId = '' } = await readReferral(asWorker, referralId);
    expect(await readTask(asWorker, afterTaskId)).toMatchObject({
      todo: 'incident',
      holder: { kind: 'leads', id: team },
      dueBy: '2026-11-02T17:00:00.000Z',
    });
  });

  it('makes no incident of a referral that nobody had accepted', async () => {
    const { referralId } = await sentReferral(world);
    await recordReferralInError({ referralId }, asWorker);
    expect((await readReferral(asWorker, referralId)).afterTaskId).toBeUndefined();
  });

  it.each(Object.keys(referralIn) as (keyof typeof referralIn)[])(
    'leaves no open referral on the count: %s',
    async (state) => {
      const { referralId, caseId } = await referralIn[state](world);
      if (state !== 'in-error') await recordReferralInError({ referralId }, asWorker);
      expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(0);
    },
  );
});
