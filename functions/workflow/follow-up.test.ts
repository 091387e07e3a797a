import { describe, expect, it } from 'vitest';
import { recordContact } from '@fingerpost/core/case';
import {
  acceptReferral,
  closeCase,
  completeReferral,
  readReferral,
  recordAttendance,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { readTask } from '@fingerpost/core/work';
import {
  MemoryWorkflow,
  newEvents,
  newWorld,
  sentReferralIn,
  staff,
  start,
  stream,
  streamBatch,
  takenCaseIn,
  workflow as workflowActor,
} from '@fingerpost/testkit';
import { recordConsumers } from '../record/consumers.ts';
import { StreamReader } from '../wiring/stream-reader.ts';
import { followUpTask } from './index.ts';
import { startMissing } from './start-missing.ts';

const newNetwork = async () => {
  const world = await newWorld();
  const workflow = new MemoryWorkflow();
  const reader = new StreamReader('record', recordConsumers(workflow));
  const unread = newEvents(world);
  let now = start.toISOString();
  const at = () => ({ now: new Date(now) });

  const settle = async (): Promise<void> => {
    for (let events = await unread(); events.length > 0; events = await unread())
      await reader.read(streamBatch(events), world.as(stream, at()));
    const ran = await workflow.run(now, (input) => followUpTask(input, world.as(workflowActor, at())));
    if (ran > 0) await settle();
  };
  const walkTo = async (until: string): Promise<void> => {
    await settle();
    for (let next = workflow.nextLook(); next !== undefined && next <= until; next = workflow.nextLook()) {
      now = next;
      await settle();
    }
    now = until;
    await settle();
  };
  const referral = (id: string) => readReferral(world.as(workflowActor), id);
  return { world, workflow, at, settle, walkTo, referral };
};

const rescueOf = async ({ world, referral }: Awaited<ReturnType<typeof newNetwork>>, id: string) => {
  const { rescueTaskId = '' } = await referral(id);
  return readTask(world.as(stream), rescueTaskId);
};

describe('the follow-up of a referral that nobody answers', () => {
  it('reminds after 2 and 4 working days, hands over after 6, and closes nothing', async () => {
    const network = await newNetwork();
    const id = await sentReferralIn(network.world, await takenCaseIn(network.world));
    await network.walkTo('2026-11-04T16:59:00.000Z');
    expect((await network.referral(id)).reminded).toBe(0);
    await network.walkTo('2026-11-04T17:00:00.000Z');
    expect((await network.referral(id)).reminded).toBe(1);
    await network.walkTo('2026-11-06T17:00:00.000Z');
    expect((await network.referral(id)).reminded).toBe(2);
    expect((await network.referral(id)).rescueTaskId).toBeUndefined();
    await network.walkTo('2026-11-10T17:00:00.000Z');
    expect(await rescueOf(network, id)).toMatchObject({ todo: 'rescue', status: 'open' });
    expect((await rescueOf(network, id))?.alternatives).toHaveLength(3);
    await network.walkTo('2027-03-01T09:00:00.000Z');
    expect(await network.referral(id)).toMatchObject({ status: 'sent', reminded: 2 });
  });

  it('stops when the provider accepts between the reminders', async () => {
    const network = await newNetwork();
    const id = await sentReferralIn(network.world, await takenCaseIn(network.world));
    await network.walkTo('2026-11-05T09:00:00.000Z');
    await acceptReferral({ referralId: id }, network.world.as(staff.provider, network.at()));
    await network.walkTo('2026-11-12T09:00:00.000Z');
    expect(await network.referral(id)).toMatchObject({
      status: 'accepted',
      reminded: 0,
      lookAt: '2026-11-19T17:00:00.000Z',
    });
    expect((await network.referral(id)).rescueTaskId).toBeUndefined();
  });

  it('lets a late provider accept, and takes the rescue off the list', async () => {
    const network = await newNetwork();
    const id = await sentReferralIn(network.world, await takenCaseIn(network.world));
    await network.walkTo('2026-11-11T09:00:00.000Z');
    const rescue = await rescueOf(network, id);
    await acceptReferral({ referralId: id }, network.world.as(staff.provider, network.at()));
    await network.settle();
    expect(await network.referral(id)).toMatchObject({ status: 'accepted' });
    expect(await readTask(network.world.as(stream), rescue?.id ?? '')).toMatchObject({
      status: 'done',
      result: 'moved-on',
    });
  });

  it('keeps the rescue when the case closes and the referral runs on', async () => {
    const network = await newNetwork();
    const caseId = await takenCaseIn(network.world);
    const id = await sentReferralIn(network.world, caseId);
    await network.walkTo('2026-11-11T09:00:00.000Z');
    await closeCase({ caseId, reason: 'goals-met', letRun: true }, network.world.as(staff.linkWorker, network.at()));
    await network.settle();
    expect(await rescueOf(network, id)).toMatchObject({ status: 'open' });
  });

  it('goes on where it was when every execution is lost', async () => {
    const network = await newNetwork();
    const id = await sentReferralIn(network.world, await takenCaseIn(network.world));
    await network.walkTo('2026-11-05T09:00:00.000Z');
    network.workflow.lose();
    const counts = await startMissing(network.world.as(workflowActor, network.at()), network.workflow);
    expect(counts).toEqual({ seen: 2, started: 2, restarted: 0, raised: 0 });
    await network.walkTo('2026-11-10T17:00:00.000Z');
    expect(await rescueOf(network, id)).toMatchObject({ todo: 'rescue' });
  });
});

describe('the transitions of the state machine', () => {
  it('are at most 20 for a finished referral and its case, check-ins included', async () => {
    const network = await newNetwork();
    const { world, at } = network;
    const caseId = await takenCaseIn(world);
    await network.walkTo('2026-11-03T09:00:00.000Z');
    const talk = { caseId, channel: 'call', withWhom: 'person', result: 'reached' };
    await recordContact(talk, world.as(staff.linkWorker, at()));
    const referralId = await sentReferralIn(world, caseId, at());
    await network.walkTo('2026-11-04T09:00:00.000Z');
    await acceptReferral({ referralId }, world.as(staff.provider, at()));
    await network.walkTo('2026-11-10T10:00:00.000Z');
    await recordAttendance({ referralId, on: '2026-11-10', result: 'attended' }, world.as(staff.provider, at()));
    await network.walkTo('2026-11-24T10:00:00.000Z');
    await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider, at()));
    await recordContact(talk, world.as(staff.linkWorker, at()));
    await network.walkTo('2026-11-25T10:00:00.000Z');
    await closeCase({ caseId, reason: 'goals-met' }, world.as(staff.linkWorker, at()));
    await network.walkTo('2027-11-25T10:00:00.000Z');
    expect(network.workflow.names()).toEqual([]);
    expect(network.workflow.transitions()).toBeGreaterThan(10);
    expect(network.workflow.transitions()).toBeLessThanOrEqual(20);
  });

  it('are 4 for an execution that finds nothing to do', async () => {
    const network = await newNetwork();
    const id = await sentReferralIn(network.world, await takenCaseIn(network.world));
    await network.settle();
    const reason = 'changed-mind';
    await withdrawReferral({ referralId: id, reason }, network.world.as(staff.linkWorker, network.at()));
    const quiet = new MemoryWorkflow();
    await quiet.start('late', { id, watch: 1, lookAt: '2026-11-04T17:00:00.000Z' });
    await quiet.run('2026-11-04T17:00:00.000Z', (input) =>
      followUpTask(input, network.world.as(workflowActor, { now: new Date('2026-11-04T17:00:00Z') })),
    );
    expect(quiet.transitions()).toBe(4);
  });
});
