import { describe, expect, it } from 'vitest';
import { readReferral } from '@fingerpost/core/referral';
import { completeTask, listWork, readTask } from '@fingerpost/core/work';
import { requestAction, viewHistory } from '@fingerpost/core/case';
import { itRefusesOtherActors, newWorld, referralIn, staff, takenCaseIn, team, workflow } from '@fingerpost/testkit';
import { raiseTask } from './raise-task.ts';

const world = await newWorld();
const raise = async (taskId: string, day: string) =>
  (await raiseTask({ taskId }, world.as(workflow, { now: new Date(`${day}T18:00:00Z`) }))).done;

/** The link worker's task after a service has declined, due on Wednesday 4 November. */
const left = async () => {
  const { caseId, referralId } = await referralIn.declined(world);
  const { afterTaskId = '' } = await readReferral(world, referralId);
  return { caseId, taskId: afterTaskId };
};

describe('raiseTask', () => {
  itRefusesOtherActors(raiseTask, ['system']);

  it('gives a task to the leads, and then to the administrators, once it is left past its date by the policy’s days', async () => {
    const { caseId, taskId } = await left();
    const { dueBy, holder } = (await readTask(world, taskId)) ?? {};
    expect({ dueBy, holder }).toEqual({
      dueBy: '2026-11-04T17:00:00.000Z',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
    });
    expect(await raise(taskId, '2026-11-10')).toBe(false);
    expect(await raise(taskId, '2026-11-11')).toBe(true);
    expect(await readTask(world, taskId)).toMatchObject({
      holder: { kind: 'leads', id: team },
      dueBy: '2026-11-13T17:00:00.000Z',
      version: 2,
    });
    const { items } = await listWork({}, world.as(staff.lead));
    expect(items.map(({ id }) => id)).toContain(taskId);
    expect(await raise(taskId, '2026-11-11')).toBe(false);
    expect(await raise(taskId, '2026-11-20')).toBe(true);
    expect((await readTask(world, taskId))?.holder).toEqual({ kind: 'administrators', id: 'network' });
    expect(await raise(taskId, '2026-12-20')).toBe(false);
    const history = await viewHistory({ caseId }, world.as(staff.linkWorker));
    expect(history.items.filter(({ type }) => type === 'TaskRaised')).toHaveLength(2);
  });

  it('leaves a task that is done, one that a practice holds with a clock of its own, and one that is not there', async () => {
    const done = await left();
    await completeTask({ taskId: done.taskId }, world.as(staff.linkWorker));
    expect(await raise(done.taskId, '2026-12-01')).toBe(false);
    const caseId = await takenCaseIn(world);
    const { taskId } = await requestAction({ caseId, ask: 'Please check.' }, world.as(staff.linkWorker));
    expect(await raise(taskId, '2026-12-01')).toBe(false);
    expect(await raise(`tsk_${'z'.repeat(42)}`, '2026-12-01')).toBe(false);
  });
});
