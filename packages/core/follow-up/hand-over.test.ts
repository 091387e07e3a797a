import { describe, expect, it } from 'vitest';
import { acceptReferral, readReferral, recordAttendance } from '@fingerpost/core/referral';
import { readTask, type Task } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  sentReferralIn,
  services,
  staff,
  takenCaseIn,
  team,
  type World,
  workflow,
} from '@fingerpost/testkit';
import { askOutcome } from './ask-outcome.ts';
import { handOver } from './hand-over.ts';
import { remindProvider } from './remind-provider.ts';

const world = await newWorld();
const dates = ['2026-11-04T17:00:00Z', '2026-11-06T17:00:00Z', '2026-11-10T17:00:00Z'].map((date) => new Date(date));
const [first = new Date(0), second = new Date(0), third = new Date(0)] = dates;

const silent = async (inWorld: World): Promise<string> => {
  const id = await sentReferralIn(inWorld, await takenCaseIn(inWorld));
  await remindProvider({ id, watch: 1 }, inWorld.as(workflow, { now: first }));
  await remindProvider({ id, watch: 2 }, inWorld.as(workflow, { now: second }));
  return id;
};

const rescueOf = async (id: string): Promise<Task | undefined> => {
  const { rescueTaskId = '' } = await readReferral(world.as(workflow), id);
  return readTask(world.as(workflow), rescueTaskId);
};

describe('handOver', () => {
  itRefusesOtherActors(handOver, ['system']);

  it('gives the link worker a rescue with other services, while the provider still holds the referral', async () => {
    const id = await silent(world);
    const before = await readReferral(world.as(workflow), id);
    expect(await handOver({ id, watch: 3 }, world.as(workflow, { now: third }))).toMatchObject({ done: true });
    const after = await readReferral(world.as(workflow), id);
    expect(after).toMatchObject({ status: 'sent', holder: before.holder, dueBy: before.dueBy });
    expect(after.lookAt).toBeUndefined();
    expect(await rescueOf(id)).toMatchObject({
      todo: 'rescue',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-12T17:00:00.000Z',
      alternatives: [services.food2, services.food3, services.silent],
      referralId: id,
    });
  });

  it('does nothing a second time', async () => {
    const id = await silent(world);
    await handOver({ id, watch: 3 }, world.as(workflow, { now: third }));
    const { rescueTaskId } = await readReferral(world.as(workflow), id);
    expect((await handOver({ id, watch: 3 }, world.as(workflow, { now: third }))).done).toBe(false);
    expect((await readReferral(world.as(workflow), id)).rescueTaskId).toBe(rescueTaskId);
  });

  it('lets a late provider accept all the same', async () => {
    const id = await silent(world);
    await handOver({ id, watch: 3 }, world.as(workflow, { now: third }));
    const late = world.as(staff.provider, { now: new Date('2026-11-11T10:00:00Z') });
    expect((await acceptReferral({ referralId: id }, late)).status).toBe('accepted');
    expect((await readReferral(world.as(workflow), id)).rescueTaskId).toBeUndefined();
  });

  it('asks a colleague how it went when the person is seen already', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    await acceptReferral({ referralId: id }, world.as(staff.provider));
    await recordAttendance({ referralId: id, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
    for (const act of [askOutcome, remindProvider, handOver]) {
      const { watch, lookAt = '' } = await readReferral(world.as(workflow), id);
      expect((await act({ id, watch }, world.as(workflow, { now: new Date(lookAt) }))).done).toBe(true);
    }
    const task = await rescueOf(id);
    expect(task).toMatchObject({ todo: 'ask-outcome', teamId: team });
    expect(task?.alternatives).toBeUndefined();
  });
});
