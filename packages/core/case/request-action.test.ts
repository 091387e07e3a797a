import { caseIn, itRefusesOtherActors, newWorld, practice, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { viewCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { refuseFeedback } from './refuse-feedback.ts';
import { requestAction } from './request-action.ts';

const ask = 'Please check her tablets with her.';
const asking = async (changes: object = {}) => {
  const world = await newWorld();
  const caseId = await takenCaseIn(world);
  const asked = await requestAction({ caseId, ask, ...changes }, world.as(staff.linkWorker));
  return { world, caseId, taskId: asked.taskId, asked };
};

describe('requestAction', () => {
  itRefusesOtherActors(requestAction, ['link-worker', 'team-lead']);

  it('is a task of the practice with its own date, in the words of the link worker', async () => {
    const { world, caseId, taskId, asked } = await asking();
    expect(asked).toMatchObject({ holder: { kind: 'organisation', id: practice }, dueBy: '2026-11-09T17:00:00.000Z' });
    const { items } = await listWork({}, world.as(staff.referrer));
    expect(items).toMatchObject([{ id: taskId, todo: 'practice-action', name: 'Ottoline Pettigrew' }]);
    const view = await viewCase({ caseId }, world.as(staff.referrer));
    expect(view).toMatchObject({ actions: [{ taskId, asked: ask, by: 'Wren Hazel', open: true }] });
  });

  it('takes a day from today on', async () => {
    const { asked } = await asking({ on: '2026-11-04' });
    expect(asked.dueBy).toBe('2026-11-04T17:00:00.000Z');
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    const late = requestAction({ caseId, ask, on: '2026-11-01' }, world.as(staff.linkWorker));
    expect((await refusalOf(late)).code).toBe('case.action-day');
  });

  it('happens once for the same request, and not on a closed case or by another team', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    const once = await requestAction({ caseId, ask }, world.as(staff.linkWorker, { key: 'same' }));
    expect(await requestAction({ caseId, ask }, world.as(staff.linkWorker, { key: 'same' }))).toEqual(once);
    expect((await listWork({}, world.as(staff.referrer))).items).toHaveLength(1);
    expect((await refusalOf(requestAction({ caseId, ask }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    const closed = await caseIn.closed(world);
    expect((await refusalOf(requestAction({ caseId: closed, ask }, world.as(staff.linkWorker)))).code).toBe(
      'case.step',
    );
  });

  it('cannot be asked where the person does not want the practice to hear', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    await refuseFeedback({ caseId, refused: true }, world.as(staff.linkWorker));
    expect((await refusalOf(requestAction({ caseId, ask }, world.as(staff.linkWorker)))).code).toBe('case.no-feedback');
  });
});
