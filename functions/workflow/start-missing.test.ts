import { describe, expect, it } from 'vitest';
import { readReferral } from '@fingerpost/core/referral';
import { readTask } from '@fingerpost/core/work';
import {
  referralIn,
  MemoryWorkflow,
  newWorld,
  openedCaseIn,
  sentReferralIn,
  takenCaseIn,
  workflow as actor,
} from '@fingerpost/testkit';
import { startMissing } from './start-missing.ts';

const world = await newWorld();
const opened = await openedCaseIn(world);
const taken = await takenCaseIn(world);
const sent = await sentReferralIn(world, taken);
const monday = { now: new Date('2026-11-02T09:00:00Z') };
const overdue = { now: new Date('2026-11-05T09:00:00Z') };

describe('startMissing', () => {
  it('starts one execution for each deadline, named after it, and none a second time', async () => {
    const workflow = new MemoryWorkflow();
    const first = await startMissing(world.as(actor, monday), workflow);
    expect(first).toEqual({ seen: 3, started: 3, restarted: 0, raised: 0 });
    expect([...workflow.names()].sort()).toEqual([`${opened}-1`, `${taken}-2`, `${sent}-1`].sort());
    expect(await startMissing(world.as(actor, monday), workflow)).toEqual({
      seen: 3,
      started: 0,
      restarted: 0,
      raised: 0,
    });
  });

  it('starts an execution again that failed before its deadline was dealt with, once a day', async () => {
    const workflow = new MemoryWorkflow();
    await startMissing(world.as(actor, monday), workflow);
    workflow.end(`${sent}-1`, 'FAILED');
    expect(await startMissing(world.as(actor, monday), workflow)).toMatchObject({ restarted: 0 });
    expect(await startMissing(world.as(actor, overdue), workflow)).toMatchObject({ restarted: 1 });
    expect(workflow.names()).toContain(`${sent}-1-r20261105`);
    expect(await startMissing(world.as(actor, overdue), workflow)).toMatchObject({ restarted: 0 });
  });

  it('leaves an execution alone that still runs, however late', async () => {
    const workflow = new MemoryWorkflow();
    await startMissing(world.as(actor, monday), workflow);
    expect(await startMissing(world.as(actor, overdue), workflow)).toMatchObject({ started: 0, restarted: 0 });
  });

  it('finds the check-in of a referral that is completed, which nobody holds any more', async () => {
    const other = await newWorld();
    const workflow = new MemoryWorkflow();
    const { referralId } = await referralIn.completed(other);
    const { holder, watch, lookAt } = await readReferral(other, referralId);
    expect(holder).toBeUndefined();
    expect(lookAt).toBe('2026-12-14T17:00:00.000Z');
    await startMissing(other.as(actor, monday), workflow);
    expect(workflow.names()).toContain(`${referralId}-${String(watch)}`);
  });

  it('raises tasks that were left past their date, once, and starts nothing for them', async () => {
    const other = await newWorld();
    const workflow = new MemoryWorkflow();
    const { referralId } = await referralIn.declined(other);
    const late = other.as(actor, { now: new Date('2026-11-11T18:00:00Z') });
    expect(await startMissing(other.as(actor, monday), workflow)).toMatchObject({ raised: 0 });
    expect(await startMissing(late, workflow)).toMatchObject({ raised: 1 });
    expect(await startMissing(late, workflow)).toMatchObject({ raised: 0 });
    const { afterTaskId = '' } = await readReferral(other, referralId);
    expect((await readTask(other, afterTaskId))?.holder?.kind).toBe('leads');
    expect(workflow.names().filter((name) => name.startsWith('tsk_'))).toEqual([]);
  });

  it('asks whether what a person agreed to share may go on, and stops it once it has run out', async () => {
    const other = await newWorld();
    const workflow = new MemoryWorkflow();
    const { referralId } = await referralIn.accepted(other);
    const lastDay = other.as(actor, { now: new Date('2027-11-02T02:30:00Z') });
    expect(await startMissing(lastDay, workflow)).toMatchObject({ raised: 1 });
    expect((await readReferral(other, referralId)).ranOut).toBeUndefined();
    const dayAfter = other.as(actor, { now: new Date('2027-11-03T02:30:00Z') });
    await startMissing(dayAfter, workflow);
    expect((await readReferral(other, referralId)).ranOut).toBe(true);
  });
});
