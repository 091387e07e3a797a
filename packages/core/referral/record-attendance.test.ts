import { describe, expect, it } from 'vitest';
import { readReferral } from './referral.repository.ts';
import { recordAttendance } from './record-attendance.ts';
import {
  acceptedReferral,
  itIsAStepOfReferrals,
  newWorld,
  refusalOf,
  staff,
  startedReferral,
} from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const allow = ['provider', 'link', 'patient', 'carer', 'link-worker', 'team-lead'] as const;
const nextCheck = '2026-11-30T17:00:00.000Z';

describe('recordAttendance', () => {
  describe('of somebody who attended', () => {
    const input = { on: '2026-11-02', result: 'attended' };
    itIsAStepOfReferrals(world, {
      door: recordAttendance,
      step: 'attend',
      allow,
      as: staff.provider,
      input,
      writes: 8,
    });
  });

  describe('of somebody who did not', () => {
    const input = { on: '2026-11-02', result: 'did-not-attend' };
    itIsAStepOfReferrals(world, { door: recordAttendance, step: 'miss', allow, as: staff.provider, input, writes: 8 });
  });

  it('starts the referral the first time the person attended, and looks again in twenty working days', async () => {
    const { referralId } = await acceptedReferral(world);
    const state = await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, asProvider);
    expect(state).toMatchObject({ status: 'started', dueBy: nextCheck });
    expect(await readReferral(asProvider, referralId)).toMatchObject({
      todo: 'record-outcome',
      startedAt: '2026-11-02T09:00:00.000Z',
      lastAttendance: { on: '2026-11-02', result: 'attended' },
    });
  });

  it('dates the start by the day itself when it is recorded later, and keeps it afterwards', async () => {
    const { referralId } = await acceptedReferral(world);
    const later = world.as(staff.provider, { now: new Date('2026-11-10T09:00:00Z') });
    await recordAttendance({ referralId, on: '2026-11-06', result: 'attended' }, later);
    await recordAttendance({ referralId, on: '2026-11-10', result: 'attended' }, later);
    expect((await readReferral(asProvider, referralId)).startedAt).toBe('2026-11-06T17:00:00.000Z');
  });

  it.each(['did-not-attend', 'cancelled'])(
    'leaves an accepted referral accepted after %s, with a new date',
    async (result) => {
      const { referralId } = await acceptedReferral(world);
      const state = await recordAttendance({ referralId, on: '2026-11-02', result }, asProvider);
      expect(state).toMatchObject({ status: 'accepted', dueBy: nextCheck });
      const found = await readReferral(asProvider, referralId);
      expect(found.startedAt).toBeUndefined();
      expect(found.todo).toBe('record-attendance');
    },
  );

  it('leaves a started referral started when the person misses a day', async () => {
    const { referralId } = await startedReferral(world);
    const state = await recordAttendance({ referralId, on: '2026-11-02', result: 'cancelled' }, asProvider);
    expect(state.status).toBe('started');
  });

  it('is the person’s word where they tell their team, also of a service that uses the network', async () => {
    const { referralId } = await acceptedReferral(world);
    const asWorker = world.as(staff.linkWorker);
    const input = { referralId, on: '2026-11-02', result: 'did-not-attend' };
    expect((await refusalOf(recordAttendance(input, asWorker))).code).toBe('referral.missing');
    const told = { by: 'carer', how: 'phone', on: '2026-11-02' };
    await recordAttendance({ ...input, told }, asWorker);
    expect((await readReferral(asWorker, referralId)).lastAttendance).toEqual({
      on: '2026-11-02',
      result: 'did-not-attend',
      said: 'person',
    });
    const other = { ...input, told };
    expect((await refusalOf(recordAttendance(other, world.as(staff.linkWorker2)))).code).toBe('referral.missing');
  });

  it('is done by the person themself, and by no other person', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    const input = { referralId, on: '2026-11-02', result: 'attended' };
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    expect((await refusalOf(recordAttendance(input, world.as(other)))).code).toBe('referral.missing');
    expect((await recordAttendance(input, world.as({ kind: 'patient', caseId }))).status).toBe('started');
  });

  it('refuses a day in the future', async () => {
    const { referralId } = await acceptedReferral(world);
    const refusal = await refusalOf(recordAttendance({ referralId, on: '2026-11-03', result: 'attended' }, asProvider));
    expect(refusal.code).toBe('referral.attendance-date');
  });
});
