import { describe, expect, it } from 'vitest';
import { acceptReferral, readReferral, recordAttendance } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, sentReferralIn, staff, takenCaseIn, workflow } from '@fingerpost/testkit';
import { askOutcome } from './ask-outcome.ts';

const world = await newWorld();

describe('askOutcome', () => {
  itRefusesOtherActors(askOutcome, ['system']);

  it('asks the provider once the date has passed, and not twice', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    await acceptReferral({ referralId: id }, world.as(staff.provider));
    await recordAttendance({ referralId: id, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
    const { watch, lookAt = '' } = await readReferral(world.as(workflow), id);
    const then = world.as(workflow, { now: new Date(lookAt) });
    expect((await askOutcome({ id, watch }, then)).done).toBe(true);
    expect(await readReferral(world.as(workflow), id)).toMatchObject({ status: 'started', reminded: 1 });
    expect((await askOutcome({ id, watch }, then)).done).toBe(false);
  });

  it('asks nothing of a provider that has not seen the person', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    const then = world.as(workflow, { now: new Date('2026-11-04T17:00:00Z') });
    expect((await askOutcome({ id, watch: 1 }, then)).done).toBe(false);
  });
});
