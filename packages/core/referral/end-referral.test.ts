import { describe, expect, it } from 'vitest';
import { openReferralsKey } from '@fingerpost/core/case';
import { readTask } from '@fingerpost/core/work';
import { endReferral } from './end-referral.ts';
import { readReferral } from './referral.repository.ts';
import { acceptedReferral, itIsAStepOfReferrals, newWorld, staff, startedReferral } from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const allow = ['provider', 'link-worker', 'team-lead'] as const;
const input = { reason: 'could-not-contact', note: 'Rang three times.' };

describe('endReferral', () => {
  describe('by the provider', () => {
    itIsAStepOfReferrals(world, { door: endReferral, step: 'end', allow, as: staff.provider, input, writes: 14 });
  });

  describe('by the team', () => {
    itIsAStepOfReferrals(world, { door: endReferral, step: 'end', allow, as: staff.linkWorker, input, writes: 14 });
  });

  it('leaves the link worker a task when the provider ends it', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    await endReferral({ referralId, ...input }, asProvider);
    const { afterTaskId = '', ...found } = await readReferral(asProvider, referralId);
    expect(found).toMatchObject({ status: 'ended', reason: 'could-not-contact', note: 3, todo: 'nothing' });
    expect(await readTask(asProvider, afterTaskId)).toMatchObject({
      todo: 'after-ending',
      because: 'could-not-contact',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-04T17:00:00.000Z',
    });
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(0);
  });

  it('leaves no task when the team ends it, by itself or for a service that has no member here', async () => {
    const through = await startedReferral(world);
    const byHand = await startedReferral(world, { mode: 'by-hand' });
    for (const { referralId } of [through, byHand]) {
      await endReferral({ referralId, reason: 'moved', spokeWith: 'Sam' }, world.as(staff.colleague));
      expect((await readReferral(asProvider, referralId)).afterTaskId).toBeUndefined();
    }
  });
});
