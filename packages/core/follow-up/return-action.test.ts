import { newWorld, refusalOf, staff, takenCaseIn, workflow } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { answerAction, requestAction } from '@fingerpost/core/case';
import { closeCase } from '@fingerpost/core/referral';
import { completeTask, listWork, readTask } from '@fingerpost/core/work';
import { lookAgain } from './look-again.ts';
import { raiseOverdue } from './raise-overdue.ts';

const before = { now: new Date('2026-11-12T16:00:00Z') };
const then = { now: new Date('2026-11-12T17:00:00Z') };

const asked = async () => {
  const world = await newWorld();
  const caseId = await takenCaseIn(world);
  const { taskId: id } = await requestAction({ caseId, ask: 'Please check.' }, world.as(staff.linkWorker));
  return { world, caseId, id, watch: 1 };
};

describe('returnAction', () => {
  it('gives it back to the link worker three working days after its date, and not before', async () => {
    const { world, id, watch } = await asked();
    expect(await lookAgain({ id, watch }, world.as(workflow, before))).toMatchObject({ act: 'nothing' });
    expect(await raiseOverdue({ id, watch }, world.as(workflow, before))).toMatchObject({ done: false });
    expect(await lookAgain({ id, watch }, world.as(workflow, then))).toMatchObject({ act: 'raise' });
    expect(await raiseOverdue({ id, watch }, world.as(workflow, then))).toMatchObject({ done: true });
    const { items } = await listWork({}, world.as(staff.linkWorker, then));
    expect(items.find((row) => row.id === id)).toMatchObject({
      todo: 'action-returned',
      dueBy: '2026-11-16T17:00:00.000Z',
    });
    expect((await listWork({}, world.as(staff.referrer, then))).items).toEqual([]);
  });

  it('happens once, and never once the practice has answered', async () => {
    const { world, id, watch } = await asked();
    await raiseOverdue({ id, watch }, world.as(workflow, then));
    expect(await raiseOverdue({ id, watch }, world.as(workflow, then))).toMatchObject({ done: false });
    const answered = await asked();
    await answerAction({ taskId: answered.id, result: 'done' }, answered.world.as(staff.referrer));
    const late = await raiseOverdue({ id: answered.id, watch }, answered.world.as(workflow, then));
    expect(late).toMatchObject({ done: false });
  });

  it('lets a late practice answer still, as long as the link worker has not dealt with it', async () => {
    const { world, id, watch } = await asked();
    await raiseOverdue({ id, watch }, world.as(workflow, then));
    await answerAction({ taskId: id, result: 'done' }, world.as(staff.referrer, then));
    expect(await readTask(world.as(workflow), id)).toMatchObject({ status: 'done', doneBy: { name: 'Rowan Ash' } });
    const dealt = await asked();
    await raiseOverdue({ id: dealt.id, watch }, dealt.world.as(workflow, then));
    await completeTask({ taskId: dealt.id, result: 'done' }, dealt.world.as(staff.linkWorker, then));
    const late = answerAction({ taskId: dealt.id, result: 'done' }, dealt.world.as(staff.referrer, then));
    expect((await refusalOf(late)).code).toBe('task.done');
  });

  it('goes to the leads once the case has closed', async () => {
    const { world, caseId, id, watch } = await asked();
    await closeCase({ caseId, reason: 'goals-met' }, world.as(staff.linkWorker));
    await raiseOverdue({ id, watch }, world.as(workflow, then));
    expect(await readTask(world.as(workflow), id)).toMatchObject({ holder: { kind: 'leads' } });
  });
});
