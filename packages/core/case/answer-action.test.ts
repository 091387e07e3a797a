import { itRefusesOtherActors, newWorld, practice2, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { viewCase } from '@fingerpost/core/referral';
import { completeTask, listWork } from '@fingerpost/core/work';
import { answerAction } from './answer-action.ts';
import { requestAction } from './request-action.ts';

const ask = 'Please check her tablets with her.';
const asking = async (changes: object = {}) => {
  const world = await newWorld();
  const caseId = await takenCaseIn(world);
  const asked = await requestAction({ caseId, ask, ...changes }, world.as(staff.linkWorker));
  return { world, caseId, taskId: asked.taskId, asked };
};

describe('answerAction', () => {
  itRefusesOtherActors(answerAction, ['referrer']);

  it('takes it off everybody’s list when it is done, and shows who did it', async () => {
    const { world, caseId, taskId } = await asking();
    await answerAction({ taskId, result: 'done' }, world.as(staff.referrer));
    expect((await listWork({}, world.as(staff.referrer))).items).toEqual([]);
    const view = await viewCase({ caseId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({ actions: [{ result: 'done', open: false, doneBy: { name: 'Rowan Ash' } }] });
    expect((await refusalOf(answerAction({ taskId, result: 'done' }, world.as(staff.referrer)))).code).toBe(
      'task.done',
    );
  });

  it('gives it back to the link worker with the reason when the practice will not', async () => {
    const { world, caseId, taskId } = await asking();
    const silent = answerAction({ taskId, result: 'not-going-to' }, world.as(staff.referrer));
    expect((await refusalOf(silent)).code).toBe('case.action-reason');
    const reason = 'She has moved to another practice.';
    await answerAction({ taskId, result: 'not-going-to', reason }, world.as(staff.referrer));
    const { items } = await listWork({}, world.as(staff.linkWorker));
    expect(items.find(({ id }) => id === taskId)).toMatchObject({ todo: 'action-returned' });
    expect(await viewCase({ caseId }, world.as(staff.linkWorker))).toMatchObject({
      actions: [{ result: 'not-going-to', answer: reason, open: true }],
    });
    await completeTask({ taskId, result: 'done' }, world.as(staff.linkWorker));
    expect(await viewCase({ caseId }, world.as(staff.linkWorker))).toMatchObject({ actions: [{ open: false }] });
  });

  it('answers once for the same request, and is missing to another practice', async () => {
    const { world, taskId } = await asking();
    expect(staff.referrer2.organisationId).toBe(practice2);
    expect((await refusalOf(answerAction({ taskId, result: 'done' }, world.as(staff.referrer2)))).code).toBe(
      'task.missing',
    );
    const once = await answerAction({ taskId, result: 'done' }, world.as(staff.referrer, { key: 'same' }));
    expect(await answerAction({ taskId, result: 'done' }, world.as(staff.referrer, { key: 'same' }))).toEqual(once);
  });
});
