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
import fc from 'fast-check';
import { pauseCase } from '@fingerpost/core/case';
import { askHow } from './ask-how.ts';
import { raiseOverdue } from './raise-overdue.ts';

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

const askAt = async (id: string, now: Date, online = false) => {
  const { watch } = await readReferral(world.as(workflow), id);
  return askHow({ id, watch, online }, world.as(workflow, { now }));
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

  it('asks the person themselves where they can answer online, and watches for their answer', async () => {
    const caseId = await takenCaseIn(world);
    const id = await completed(caseId);
    await askAt(id, sixWeeks, true);
    const [task] = await asked(caseId);
    expect(task).toMatchObject({ holder: { kind: 'person', id: caseId }, dueBy: '2026-12-21T17:00:00.000Z' });
    expect(task?.lookAt).toBe(task?.dueBy);
    const silent = { id: task?.id ?? '', watch: task?.watch ?? 0 };
    const later = world.as(workflow, { now: new Date('2026-12-21T17:00:00Z') });
    expect((await raiseOverdue(silent, later)).done).toBe(true);
    expect((await raiseOverdue(silent, later)).done).toBe(false);
    expect(await asked(caseId)).toMatchObject([
      { holder: { id: staff.linkWorker.memberId }, because: 'person-silent', dueBy: '2026-12-30T17:00:00.000Z' },
    ]);
  });

  it('leaves somebody in peace whose case is paused: a colleague asks when the pause is over', async () => {
    const caseId = await takenCaseIn(world);
    const id = await completed(caseId);
    const worker = world.as(staff.linkWorker, { now: new Date('2026-12-10T09:00:00Z') });
    await pauseCase({ caseId, reason: 'hospital', until: '2027-01-15' }, worker);
    await askAt(id, sixWeeks, true);
    expect(await asked(caseId)).toMatchObject([{ holder: { kind: 'member' }, dueBy: '2027-01-22T17:00:00.000Z' }]);
  });

  it('asks at most once a person and day, in whatever order and however often it is woken', async () => {
    const day = fc.constantFrom('2026-12-14', '2026-12-15', '2027-05-03');
    const wake = fc.record({ which: fc.nat(1), day, online: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(wake, { minLength: 1, maxLength: 6 }), async (wakes) => {
        const caseId = await takenCaseIn(world);
        const all = [services.food, services.group].map((serviceId) => completed(caseId, serviceId));
        const ids = await Promise.all(all);
        for (const each of wakes) await askAt(ids[each.which] ?? '', new Date(`${each.day}T17:00:00Z`), each.online);
        const days = (await asked(caseId)).map(({ openedAt }) => openedAt.slice(0, 10));
        expect(days).toHaveLength(new Set(days).size);
      }),
      { numRuns: 6 },
    );
  }, 30_000);
});
