import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { openReferralsKey } from '@fingerpost/core/case';
import { readReferral } from './referral.repository.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import {
  acceptedReferral,
  itIsAStepOfReferrals,
  newWorld,
  proposedReferral,
  refusalOf,
  staff,
} from '@fingerpost/testkit';

const world = await newWorld();

describe('withdrawReferral', () => {
  itIsAStepOfReferrals(world, {
    door: withdrawReferral,
    step: 'withdraw',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    as: staff.linkWorker,
    input: { reason: 'too-long' },
    writes: 14,
  });

  it('is done by the person without a reason, and by no other person', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    const input = { referralId, reason: 'not-said' };
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    expect((await refusalOf(withdrawReferral(input, world.as(other)))).code).toBe('referral.missing');
    expect(await withdrawReferral(input, world.as({ kind: 'patient', caseId }))).toMatchObject({ status: 'withdrawn' });
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#2#', newestFirst: true });
    expect(EventEnvelope.parse(rows[0]?.data)).toMatchObject({
      type: 'ReferralWithdrawn',
      actor: { kind: 'patient' },
      data: { reason: 'not-said', from: 'accepted', by: 'person' },
    });
  });

  it('is held by nobody, and leaves no task and no name', async () => {
    const { referralId, caseId } = await acceptedReferral(world, { now: new Date('2026-11-03T09:00:00Z') });
    await withdrawReferral({ referralId, reason: 'moved' }, world.as(staff.lead));
    const { holder, dueBy, name } = await readReferral(world.as(staff.lead), referralId);
    expect([holder, dueBy, name]).toEqual([undefined, undefined, undefined]);
    const { rows } = await world.table.query(`CASE#${caseId}`);
    expect(rows.filter(({ type }) => type === 'task')).toEqual([]);
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(0);
  });

  it('takes a proposed referral off the count as well', async () => {
    const { referralId, caseId } = await proposedReferral(world);
    await withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(0);
  });
});
