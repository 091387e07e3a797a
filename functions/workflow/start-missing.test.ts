import { describe, expect, it } from 'vitest';
import {
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
    expect(first).toEqual({ seen: 3, started: 3, restarted: 0 });
    expect([...workflow.names()].sort()).toEqual([`${opened}-1`, `${taken}-2`, `${sent}-1`].sort());
    expect(await startMissing(world.as(actor, monday), workflow)).toEqual({ seen: 3, started: 0, restarted: 0 });
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
});
