import type { Actor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  referralIn,
  refusalOf,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { giveFeedback } from './give-feedback.ts';
import { readServiceFeedback } from './read-service-feedback.ts';
import { takeBackFeedback } from './take-back-feedback.ts';
import { viewMeasures } from './view-measures.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' };

const given = async () => {
  const { caseId, referralId } = await referralIn.completed(world);
  const own: Actor = { kind: 'patient', caseId };
  await giveFeedback({ referralId, answers: { respect: 'no' }, words: 'Cold.', shared: true }, world.as(own));
  return { caseId, referralId, own };
};

const counted = async () => (await readServiceFeedback(world, services.food)).length;

describe('takeBackFeedback', () => {
  itRefusesOtherActors(takeBackFeedback, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('takes it from the service and the figures, and the team sees that it was taken back', async () => {
    const before = await counted();
    const { caseId, referralId, own } = await given();
    expect(await counted()).toBe(before + 1);
    await takeBackFeedback({ referralId }, world.as(own));
    expect(await counted()).toBe(before);
    expect((await viewMeasures({ caseId }, world.as(staff.linkWorker))).feedback).toMatchObject([
      { referralId, words: 'Cold.', takenBackAt: '2026-11-02T09:00:00.000Z' },
    ]);
  });

  it('happens once, also as told by phone, and the same request is had once', async () => {
    const { referralId } = await given();
    const before = await counted();
    const once = world.as(staff.linkWorker, { key: 'once' });
    expect(await takeBackFeedback({ referralId, told }, once)).toEqual(
      await takeBackFeedback({ referralId, told }, once),
    );
    expect(await counted()).toBe(before - 1);
    const again = takeBackFeedback({ referralId, told }, world.as(staff.linkWorker));
    expect((await refusalOf(again)).code).toBe('outcomes.not-given');
  });

  it('is refused to a stranger, and to a colleague who was not told', async () => {
    const { referralId } = await given();
    const strangers: readonly Actor[] = [{ kind: 'patient', caseId: await takenCaseIn(world) }, staff.linkWorker2];
    for (const actor of strangers)
      expect((await refusalOf(takeBackFeedback({ referralId, told }, world.as(actor)))).code).toBe('referral.missing');
    const untold = takeBackFeedback({ referralId }, world.as(staff.linkWorker));
    expect((await refusalOf(untold)).code).toBe('told.missing');
  });
});
