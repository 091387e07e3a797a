import { describe, expect, it } from 'vitest';
import { acceptedReferral, itRefusesOtherActors, newWorld, seenAfterWait, staff, stream } from '@fingerpost/testkit';
import { keepWaited } from './keep-waited.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordReferralInError } from './record-referral-in-error.ts';
import { nextReferral, readReferral, referralChange } from './referral.repository.ts';
import { commit } from '@fingerpost/kernel';
import { defaultPolicy } from '@fingerpost/core/directory';
import { correctionChanges } from './attendance.ts';
import { referralEvent } from './referral.events.ts';

const world = await newWorld();
const system = world.as(stream);
const wait = { sent: new Date('2026-11-02T10:00:00Z'), seen: new Date('2026-11-12T10:00:00Z') };

/** What is kept of everybody's waits, by month. */
const kept = async () =>
  (await world.everything())
    .filter(({ type }) => type === 'waited')
    .map(({ sk, data }) => [sk.slice(0, 7), (data as { days: number }).days] as const);

describe('keepWaited', () => {
  itRefusesOtherActors(keepWaited, ['system']);

  it('keeps the days from sending to the first time they were seen, once, and nobody’s name or case', async () => {
    const { caseId, referralId } = await seenAfterWait(world, wait);
    expect(await kept()).toEqual([['2026-11', 10]]);
    const later = new Date('2026-11-20T10:00:00Z');
    await recordAttendance(
      { referralId, on: '2026-11-20', result: 'attended' },
      world.as(staff.provider, { now: later }),
    );
    expect(await keepWaited({ referralId, on: '2026-11-20' }, system)).toEqual({ changed: false });
    const text = JSON.stringify((await world.everything()).filter(({ type }) => type === 'waited'));
    for (const hidden of [caseId.slice(4), referralId.slice(-16), '2026-11-12']) expect(text).not.toContain(hidden);
    await recordReferralInError({ referralId }, world.as(staff.linkWorker, { now: later }));
    await keepWaited({ referralId }, system);
    expect(await kept()).toEqual([]);
  });

  it('forgets it where the one time that they were seen was marked wrong, and keeps it anew', async () => {
    const { referralId } = await seenAfterWait(world, wait);
    const on = '2026-11-12';
    const before = await readReferral(world, referralId);
    const by = { now: wait.seen, policy: defaultPolicy, wasFirst: true };
    const { changes } = correctionChanges(before, { on, result: 'did-not-attend' }, by);
    const context = world.as(staff.provider, { now: wait.seen });
    const after = nextReferral(context, before, changes, defaultPolicy);
    const told = { on, from: 'attended', to: 'did-not-attend', first: false, unstarted: true } as const;
    await commit(context, referralChange(context, after, referralEvent('AttendanceCorrected', told)));
    // The first event may come again after the second.
    for (let time = 0; time < 2; time += 1) await keepWaited({ referralId, on }, system);
    expect(await kept()).toEqual([]);
    const later = new Date('2026-12-07T10:00:00Z');
    await recordAttendance(
      { referralId, on: '2026-12-07', result: 'attended' },
      world.as(staff.provider, { now: later }),
    );
    await keepWaited({ referralId, on }, system);
    expect(await kept()).toEqual([['2026-12', 35]]);
    await recordReferralInError({ referralId }, world.as(staff.linkWorker, { now: later }));
    await keepWaited({ referralId }, system);
  });

  it('keeps nothing of whoever has not been seen', async () => {
    const { referralId } = await acceptedReferral(world);
    const missed = { referralId, on: '2026-11-02', result: 'did-not-attend' } as const;
    await recordAttendance(missed, world.as(staff.provider));
    expect(await keepWaited({ referralId, on: '2026-11-02' }, system)).toEqual({ changed: false });
    expect(await kept()).toEqual([]);
  });
});
