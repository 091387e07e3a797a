import { describe, expect, it } from 'vitest';
import { readCase } from './case.repository.ts';
import { pauseCase } from './pause-case.ts';
import { resumeCase } from './resume-case.ts';
import {
  caseIn,
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';

const world = await newWorld();
const later = { now: new Date('2026-11-19T09:00:00Z') };

const paused = async (caseId: string): Promise<string> => {
  await pauseCase({ caseId, reason: 'hospital', until: '2026-11-20' }, world.as(staff.linkWorker));
  return caseId;
};

describe('resumeCase', () => {
  itRefusesOtherActors(resumeCase, ['link-worker', 'team-lead', 'patient', 'carer']);

  it('gives back the working days that were left', async () => {
    const caseId = await paused(await takenCaseIn(world));
    const state = await resumeCase({ caseId }, world.as(staff.linkWorker, later));
    expect(state).toMatchObject({ status: 'allocated', dueBy: '2026-11-26T17:00:00.000Z' });
    const after = await readCase(world.as(staff.linkWorker), caseId);
    expect(after).toMatchObject({ todo: 'first-contact', firstContactBy: '2026-11-26T17:00:00.000Z' });
    expect(after.paused).toBeUndefined();
  });

  it('lets a case wait for a worker as long again as it would have', async () => {
    const caseId = await paused(await openedCaseIn(world));
    await resumeCase({ caseId }, world.as(staff.linkWorker, later));
    const after = await readCase(world.as(staff.linkWorker), caseId);
    expect(after).toMatchObject({ todo: 'allocate', dueBy: '2026-11-24T17:00:00.000Z' });
    expect(after.lookAt).toBe('2026-11-24T17:00:00.000Z');
  });

  it('answers the same request twice with the same state', async () => {
    const caseId = await paused(await caseIn.active(world));
    const context = world.as(staff.linkWorker, { ...later, key: 'again' });
    expect(await resumeCase({ caseId }, context)).toEqual(await resumeCase({ caseId }, context));
  });

  it('refuses a case that is not paused, one that is closed, and another team', async () => {
    const refused = async (caseId: string, actor: (typeof staff)[keyof typeof staff]) =>
      (await refusalOf(resumeCase({ caseId }, world.as(actor)))).code;
    expect(await refused(await takenCaseIn(world), staff.linkWorker)).toBe('case.not-paused');
    expect(await refused(await caseIn.closed(world), staff.linkWorker)).toBe('case.step');
    expect(await refused(await takenCaseIn(world), staff.linkWorker2)).toBe('case.missing');
  });
});
