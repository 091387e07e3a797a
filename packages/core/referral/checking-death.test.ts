import { describe, expect, it } from 'vitest';
import { casePartition } from '@fingerpost/core/case';
import { type Task, taskOf } from '@fingerpost/core/work';
import { acceptedReferral, newWorld, sentReferralIn, staff } from '@fingerpost/testkit';
import { endReferral } from './end-referral.ts';
import { recordDeath } from './record-death.ts';
import { withdrawReferral } from './withdraw-referral.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);

const tasksOf = async (caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ todo }) => todo !== 'settle-identity');

describe('what a service or the team says of a death', () => {
  it('gives the worker a task to check it the same day, once however many say so', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const other = await sentReferralIn(world, caseId);
    await endReferral({ referralId, reason: 'died' }, world.as(staff.provider));
    await withdrawReferral({ referralId: other, reason: 'died' }, worker);
    expect(await tasksOf(caseId)).toMatchObject([
      { todo: 'check-death', dueBy: '2026-11-02T17:00:00.000Z', holder: { id: staff.linkWorker.memberId } },
    ]);
    await recordDeath({ caseId, toldBy: 'family' }, worker);
    const check = (await tasksOf(caseId)).find(({ todo }) => todo === 'check-death');
    expect(check).toMatchObject({ status: 'done', result: 'died' });
  });
});
