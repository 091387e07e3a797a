import { describe, expect, it } from 'vitest';
import { readReferral } from '@fingerpost/core/referral';
import { readTask } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, sentReferralIn, stream, takenCaseIn, workflow } from '@fingerpost/testkit';
import { handOver } from './hand-over.ts';
import { remindProvider } from './remind-provider.ts';
import { settleRescue } from './settle-rescue.ts';

const world = await newWorld();

const handedOver = async (): Promise<{ id: string; taskId: string }> => {
  const id = await sentReferralIn(world, await takenCaseIn(world));
  for (const act of [remindProvider, remindProvider, handOver]) {
    const { watch, lookAt = '' } = await readReferral(world.as(workflow), id);
    await act({ id, watch }, world.as(workflow, { now: new Date(lookAt) }));
  }
  const { rescueTaskId = '' } = await readReferral(world.as(workflow), id);
  return { id, taskId: rescueTaskId };
};

describe('settleRescue', () => {
  itRefusesOtherActors(settleRescue, ['system']);

  it('takes the rescue off the list once the referral has moved, and only once', async () => {
    const { id, taskId } = await handedOver();
    const input = { referralId: id, at: '2026-11-11T10:00:00Z' };
    expect(await settleRescue(input, world.as(stream))).toEqual({ settled: 1 });
    const task = await readTask(world.as(stream), taskId);
    expect(task).toMatchObject({ status: 'done', result: 'moved-on', version: 2 });
    expect(task?.holder).toBeUndefined();
    expect(await settleRescue(input, world.as(stream))).toEqual({ settled: 0 });
  });

  it('leaves a rescue that was opened after the referral moved', async () => {
    const { id } = await handedOver();
    expect(await settleRescue({ referralId: id, at: '2026-11-03T10:00:00Z' }, world.as(stream))).toEqual({
      settled: 0,
    });
  });
});
