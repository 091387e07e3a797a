import { describe, expect, it } from 'vitest';
import { allocateCase } from './allocate-case.ts';
import { readCase } from './case.repository.ts';
import { pauseCase } from './pause-case.ts';
import { itIsAStepOfCases, newWorld, openedCaseIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';

const world = await newWorld();
const pause = { reason: 'hospital', until: '2026-11-20' } as const;

describe('pauseCase', () => {
  itIsAStepOfCases(world, {
    door: pauseCase,
    step: 'pause',
    allow: ['link-worker', 'team-lead', 'patient', 'carer'],
    input: pause,
  });

  it('leaves nothing to do before the day on which the case goes on, and nothing to look at', async () => {
    const caseId = await takenCaseIn(world);
    const state = await pauseCase({ caseId, ...pause }, world.as(staff.linkWorker));
    expect(state).toMatchObject({ status: 'allocated', dueBy: '2026-11-20T17:00:00.000Z' });
    expect(await readCase(world.as(staff.linkWorker), caseId)).toMatchObject({
      todo: 'resume',
      lookAt: '2026-11-24T17:00:00.000Z',
      paused: { ...pause, since: '2026-11-02', dueBy: '2026-11-09T17:00:00.000Z' },
    });
  });

  it('keeps the date that was stopped when it is paused again', async () => {
    const caseId = await takenCaseIn(world);
    await pauseCase({ caseId, ...pause }, world.as(staff.linkWorker));
    const now = new Date('2026-11-10T09:00:00Z');
    await pauseCase({ caseId, reason: 'away', until: '2026-12-04' }, world.as(staff.linkWorker, { now }));
    const { paused } = await readCase(world.as(staff.linkWorker), caseId);
    expect(paused).toEqual({
      reason: 'away',
      until: '2026-12-04',
      since: '2026-11-02',
      dueBy: '2026-11-09T17:00:00.000Z',
    });
  });

  it('holds when the case is taken meanwhile', async () => {
    const caseId = await openedCaseIn(world);
    await pauseCase({ caseId, ...pause }, world.as(staff.linkWorker));
    const state = await allocateCase({ caseId }, world.as(staff.linkWorker));
    expect(state).toMatchObject({ status: 'allocated', dueBy: '2026-11-20T17:00:00.000Z' });
  });

  it('is done by the person for six months at most, and recorded as they told their team', async () => {
    const caseId = await takenCaseIn(world);
    const asPerson = world.as({ kind: 'patient', caseId });
    await pauseCase({ caseId, reason: 'hospital', until: '2027-04-30' }, asPerson);
    expect((await readCase(asPerson, caseId)).paused).toMatchObject({ reason: 'person-asked', until: '2027-04-30' });
    const told = { by: 'person', how: 'phone', on: '2026-11-02' };
    for (const [by, also] of [
      [asPerson, {}],
      [world.as(staff.linkWorker), { told }],
    ] as const) {
      const tooLong = pauseCase({ caseId, reason: 'person-asked', until: '2027-06-01', ...also }, by);
      expect((await refusalOf(tooLong)).code).toBe('case.pause-long');
    }
    await pauseCase({ caseId, reason: 'person-asked', until: '2026-12-01', told }, world.as(staff.linkWorker));
    const events = (await world.everything()).filter(({ type }) => type === 'event').map(({ data }) => data);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'CasePaused', data: { reason: 'person-asked', until: '2026-12-01', told } }),
    );
  });

  it.each(['2026-11-02', '2026-10-01', '2028-01-01'])('refuses to pause until %s', async (until) => {
    const caseId = await takenCaseIn(world);
    const refusal = await refusalOf(pauseCase({ caseId, reason: 'away', until }, world.as(staff.linkWorker)));
    expect(refusal.code).toBe('case.pause-until');
  });
});
