import { describe, expect, it } from 'vitest';
import { acceptReferral, closeCase, completeReferral, readReferral, recordAttendance } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  sentReferralIn,
  services,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { askHow } from './ask-how.ts';

const world = await newWorld();
const sixWeeks = new Date('2026-12-14T17:00:00Z');
const sixMonths = new Date('2027-05-03T17:00:00Z');

const completed = async (caseId: string, serviceId: string = services.food): Promise<string> => {
  const referralId = await sentReferralIn(world, caseId, { serviceId });
  const as = world.as(staff.provider);
  await acceptReferral({ referralId }, as);
  await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, as);
  await completeReferral({ referralId, outcome: 'achieved' }, as);
  return referralId;
};

const asked = async (caseId: string) =>
  (await world.everything())
    .filter(({ type, pk }) => type === 'task' && pk === `CASE#${caseId}`)
    .map(taskOf)
    .filter(({ todo }) => todo === 'ask-how-it-goes');

const askAt = async (id: string, now: Date) => {
  const { watch } = await readReferral(world.as(workflow), id);
  return askHow({ id, watch }, world.as(workflow, { now }));
};

describe('askHow', () => {
  itRefusesOtherActors(askHow, ['system']);

  it('has the link worker ask six weeks after the start, and again after six months', async () => {
    const caseId = await takenCaseIn(world);
    const id = await completed(caseId);
    expect((await readReferral(world.as(workflow), id)).lookAt).toBe(sixWeeks.toISOString());
    expect((await askAt(id, sixWeeks)).done).toBe(true);
    expect(await readReferral(world.as(workflow), id)).toMatchObject({
      status: 'completed',
      checkIns: 1,
      lookAt: '2027-05-03T16:00:00.000Z',
    });
    expect((await askAt(id, sixMonths)).done).toBe(true);
    expect((await readReferral(world.as(workflow), id)).lookAt).toBeUndefined();
    expect(await asked(caseId)).toMatchObject([
      { holder: { kind: 'member', id: staff.linkWorker.memberId } },
      { referralId: id, because: 'check-in' },
    ]);
  });

  it('asks a person once a day, however many services they go to', async () => {
    const caseId = await takenCaseIn(world);
    const ids = [await completed(caseId), await completed(caseId, services.group)];
    for (const id of ids) expect((await askAt(id, sixWeeks)).done).toBe(true);
    expect(await asked(caseId)).toHaveLength(1);
    for (const id of ids) expect((await readReferral(world.as(workflow), id)).checkIns).toBe(1);
  });

  it('gives the question to the leads when the case has closed', async () => {
    const caseId = await takenCaseIn(world);
    const id = await completed(caseId);
    await closeCase({ caseId, reason: 'goals-met' }, world.as(staff.linkWorker));
    await askAt(id, sixWeeks);
    expect(await asked(caseId)).toMatchObject([{ holder: { kind: 'leads' } }]);
  });

  it('asks nobody about a person who died', async () => {
    const caseId = await takenCaseIn(world);
    const id = await completed(caseId);
    await closeCase({ caseId, reason: 'died' }, world.as(staff.linkWorker));
    expect((await readReferral(world.as(workflow), id)).lookAt).toBeUndefined();
    expect((await askAt(id, sixWeeks)).done).toBe(false);
    expect(await asked(caseId)).toEqual([]);
  });

  it('counts every date that has passed as one question', async () => {
    const caseId = await takenCaseIn(world);
    const id = await completed(caseId);
    await askAt(id, new Date('2027-06-01T09:00:00Z'));
    expect(await readReferral(world.as(workflow), id)).toMatchObject({ checkIns: 2 });
    expect(await asked(caseId)).toHaveLength(1);
  });
});
