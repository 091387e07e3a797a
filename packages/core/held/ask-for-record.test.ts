import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, openedCaseIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { completeTask, taskOf } from '@fingerpost/core/work';
import { askForRecord } from './ask-for-record.ts';
import { giveRecord } from './give-record.ts';
import { monthAfter } from './record-request.ts';
import { viewRecordRequests } from './view-record-requests.ts';

const world = await newWorld();
const wants = 'by-post';
const told = { by: 'person', how: 'phone', on: '2026-10-29' } as const;
const patient = (caseId: string, circumstances = {}) => world.as({ kind: 'patient', caseId }, circumstances);
const tasksOf = async (caseId: string) =>
  (await world.everything()).filter(({ pk, type }) => pk === `CASE#${caseId}` && type === 'task').map(taskOf);

describe('askForRecord', () => {
  itRefusesOtherActors(askForRecord, ['patient', 'link-worker', 'team-lead']);

  it('gives their link worker a task that is due a month after they asked, once', async () => {
    const caseId = await takenCaseIn(world);
    const once = await askForRecord({ caseId, wants }, patient(caseId, { key: 'once' }));
    expect(once).toEqual({ dueBy: '2026-12-02T17:00:00.000Z' });
    expect(await askForRecord({ caseId, wants }, patient(caseId, { key: 'once' }))).toEqual(once);
    expect(await askForRecord({ caseId, wants: 'in-hand' }, patient(caseId))).toEqual(once);
    expect(await tasksOf(caseId)).toMatchObject([
      { todo: 'print-record', dueBy: once.dueBy, holder: { kind: 'member', id: staff.linkWorker.memberId } },
    ]);
  });

  it('counts the month from the day on which they told the team, who says how it was told', async () => {
    const caseId = await openedCaseIn(world);
    expect((await refusalOf(askForRecord({ caseId, wants }, world.as(staff.linkWorker)))).code).toBe('told.missing');
    const late = { caseId, wants, told: { ...told, on: '2026-11-03' } };
    expect((await refusalOf(askForRecord(late, world.as(staff.linkWorker)))).code).toBe('told.on');
    const { dueBy } = await askForRecord({ caseId, wants, told }, world.as(staff.linkWorker));
    expect(dueBy).toBe('2026-11-30T17:00:00.000Z');
    expect(await viewRecordRequests({ caseId }, patient(caseId))).toMatchObject([{ askedOn: told.on, told, wants }]);
    expect(await tasksOf(caseId)).toMatchObject([{ holder: { kind: 'leads' } }]);
  });

  it('ends its task only by saying how they were given it; then they can ask again', async () => {
    const caseId = await takenCaseIn(world);
    await askForRecord({ caseId, wants }, patient(caseId));
    const [task] = await tasksOf(caseId);
    const taskId = task?.id ?? '';
    expect((await refusalOf(completeTask({ taskId }, world.as(staff.linkWorker)))).code).toBe('task.record');
    const own = (await viewRecordRequests({ caseId }, patient(caseId)))[0]?.own ?? '';
    await giveRecord({ caseId, own, how: 'by-post', on: '2026-11-02' }, world.as(staff.linkWorker));
    await askForRecord({ caseId, wants: 'in-hand' }, patient(caseId));
    expect((await tasksOf(caseId)).map(({ status }) => status).toSorted()).toEqual(['done', 'open']);
  });

  it('says nothing to another team or person', async () => {
    const caseId = await takenCaseIn(world);
    const input = { caseId, wants, told };
    expect((await refusalOf(askForRecord(input, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    expect((await refusalOf(askForRecord(input, patient(`cas_${'0'.repeat(26)}`)))).code).toBe('case.missing');
  });

  it.each([
    ['2026-11-02', '2026-12-02'],
    ['2026-01-31', '2026-03-02'],
    ['2027-01-31', '2027-03-01'],
    ['2026-11-25', '2026-12-29'],
    ['2026-12-15', '2027-01-15'],
  ])('asked for on %s is due on %s', (asked, due) => {
    expect(monthAfter(asked)).toBe(due);
  });
});
