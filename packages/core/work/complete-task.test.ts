import { describe, expect, it } from 'vitest';
import { readReferral } from '@fingerpost/core/referral';
import { scopeOf, readCase } from '@fingerpost/core/case';
import { idWithin } from '@fingerpost/kernel';
import {
  costOf,
  itRefusesOtherActors,
  newWorld,
  practice,
  referralIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { completeTask } from './complete-task.ts';
import { heldByMember, heldByOrganisation, type Holder } from './holder.ts';
import { listWork } from './list-work.ts';
import { addTask } from './task-item.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);

const afterDecline = async (): Promise<string> => {
  const { referralId } = await referralIn.declined(world);
  return (await readReferral(worker, referralId)).afterTaskId ?? '';
};

const taskFor = async (holder: Holder): Promise<string> => {
  const caseId = await takenCaseIn(world);
  const found = await readCase(worker, caseId);
  const id = idWithin('tsk', caseId, worker.random(16));
  const { needs, teamId, practiceId, openedAt, changedAt } = found;
  const place = { holder, dueBy: '2026-11-09T17:00:00.000Z', needs, teamId, practiceId, openedAt, changedAt };
  const task = { ...place, id, caseId, scope: scopeOf(found), because: 'CaseClosed', version: 1, recent: [] };
  await world.table.write([addTask({ ...task, todo: 'file-message', status: 'open' })], worker.random(26));
  return id;
};

describe('completeTask', () => {
  itRefusesOtherActors(completeTask, ['referrer', 'link-worker', 'team-lead', 'provider', 'network-admin']);

  it('is done under the name of who did it, and leaves the list', async () => {
    const taskId = await afterDecline();
    const state = await completeTask({ taskId }, worker);
    expect(state).toMatchObject({
      status: 'done',
      result: 'done',
      version: 2,
      doneBy: { memberId: staff.linkWorker.memberId, name: staff.linkWorker.name },
    });
    const { items } = await listWork({}, worker);
    expect(items.map(({ id }) => id)).not.toContain(taskId);
  });

  it('may be done by a colleague of whoever holds it', async () => {
    expect(
      (await completeTask({ taskId: await afterDecline(), result: 'not-needed' }, world.as(staff.colleague))).result,
    ).toBe('not-needed');
  });

  it('is the practice\u2019s where the practice holds it, whoever of them does it', async () => {
    const taskId = await taskFor(heldByOrganisation(practice));
    for (const actor of [staff.linkWorker, staff.referrer2, staff.provider, staff.admin])
      expect((await refusalOf(completeTask({ taskId }, world.as(actor)))).code).toBe('task.missing');
    const state = await completeTask({ taskId }, world.as(staff.referrer));
    expect(state.doneBy?.name).toBe(staff.referrer.name);
  });

  it('says nothing to other organisations, nor of a task that does not exist', async () => {
    const taskId = await taskFor(heldByMember(staff.linkWorker.memberId));
    for (const actor of [staff.linkWorker2, staff.lead2, staff.referrer, staff.provider])
      expect((await refusalOf(completeTask({ taskId }, world.as(actor)))).code).toBe('task.missing');
    expect((await refusalOf(completeTask({ taskId: `tsk_${'0'.repeat(42)}` }, worker))).code).toBe('task.missing');
  });

  it('tells the second who was first, and when', async () => {
    const taskId = await afterDecline();
    await completeTask({ taskId }, worker);
    const refusal = await refusalOf(completeTask({ taskId }, world.as(staff.colleague)));
    expect(refusal.code).toBe('task.done');
    expect(refusal.details.happened).toMatchObject({ step: 'done', by: staff.linkWorker.name });
  });

  it('is done once when the same request comes twice, and refused to whoever read another version', async () => {
    const taskId = await afterDecline();
    expect((await refusalOf(completeTask({ taskId }, world.as(staff.linkWorker, { ifMatch: 9 })))).code).toBe(
      'version.stale',
    );
    const again = world.as(staff.linkWorker, { key: 'once' });
    const first = await completeTask({ taskId }, again);
    expect(await completeTask({ taskId }, again)).toEqual(first);
    const other = world.as(staff.linkWorker, { key: 'once', bodyHash: 'other' });
    expect((await refusalOf(completeTask({ taskId }, other))).code).toBe('idempotency.reused');
  });

  it('costs 3 round trips with membership', async () => {
    const taskId = await afterDecline();
    expect((await costOf(world, () => completeTask({ taskId }, worker))).trips).toBe(3);
  });
});
