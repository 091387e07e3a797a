import { describe, expect, it } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { acceptReferral, readReferral } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  sentReferralIn,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { lookAgain } from './look-again.ts';

const world = await newWorld();
const at = (now: string) => world.as(workflow, { now: new Date(now) });
const due = '2026-11-04T17:00:00.000Z';

describe('lookAgain', () => {
  itRefusesOtherActors(lookAgain, ['system']);

  it('asks for nothing before the time has come, and for a reminder when it has', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    expect((await readReferral(world.as(workflow), id)).lookAt).toBe(due);
    expect(await lookAgain({ id, watch: 1 }, at('2026-11-04T16:00:00Z'))).toEqual({ act: 'nothing', id, watch: 1 });
    expect(await lookAgain({ id, watch: 1 }, at(due))).toEqual({ act: 'remind', id, watch: 1 });
  });

  it('acts when its clock is some seconds behind the one that woke it', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    expect((await lookAgain({ id, watch: 1 }, at('2026-11-04T16:59:40Z'))).act).toBe('remind');
  });

  it('asks for nothing once the referral has moved on', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    await acceptReferral({ referralId: id }, world.as(staff.provider));
    expect((await lookAgain({ id, watch: 1 }, at(due))).act).toBe('nothing');
  });

  it('asks to raise a case that nobody took', async () => {
    const id = await openedCaseIn(world);
    const { lookAt = '' } = await readCase(world.as(workflow), id);
    expect(lookAt).toBe('2026-11-05T17:00:00.000Z');
    expect((await lookAgain({ id, watch: 1 }, at(lookAt))).act).toBe('raise');
  });

  it('asks for nothing about what is not there', async () => {
    const id = `ref_${'0'.repeat(42)}`;
    expect((await lookAgain({ id, watch: 1 }, at(due))).act).toBe('nothing');
  });

  it('costs one round trip', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    world.meter.usage.trips = 0;
    await lookAgain({ id, watch: 1 }, at(due));
    expect(world.meter.usage.trips).toBe(1);
  });
});
