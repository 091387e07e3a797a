import { describe, expect, it } from 'vitest';
import { casePartition } from '@fingerpost/core/case';
import { taskOf } from '@fingerpost/core/work';
import { OutcomeUnknown } from '@fingerpost/kernel';
import { FaultyTable, newWorld, referralIn, staff, type Strike } from '@fingerpost/testkit';
import { transferCase } from './transfer-case.ts';

const world = await newWorld();
const agreement = { by: 'person', how: 'phone', when: '2026-11-02' };
const input = { toTeamId: staff.linkWorker2.organisationId, agreement, note: 'Moves on Friday.', referrals: [] };

const openTasks = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ status }) => status === 'open');

/** Transfers a case with an open task to speak with the person, with a fault at the write that ends the task. */
const transferred = async (fault: Strike['fault'], times = 1) => {
  const { caseId } = await referralIn.declined(world);
  const table = new FaultyTable(world.table, { fault, at: 2, times });
  const request = { key: `${fault}-${caseId}`, path: `/cases/${caseId}` };
  const transfer = (context = world.as(staff.linkWorker, request)) => transferCase({ caseId, ...input }, context);
  return { caseId, transfer, cut: transfer(world.as(staff.linkWorker, { ...request, table })), table };
};

describe('the tasks of the old team after a transfer', () => {
  it.each(['cut-before-commit', 'cut-after-commit', 'forgotten', 'overtaken', 'throttled'] as const)(
    'end once when the write that ends them meets: %s',
    async (fault) => {
      const { caseId, cut, transfer, table } = await transferred(fault);
      const first = await cut;
      expect(table.struck).toBe(true);
      expect(await openTasks(caseId)).toEqual([]);
      expect(await transfer()).toEqual(first);
    },
  );

  it('end when the caller asks again, after a connection that never held', async () => {
    const { caseId, cut, transfer } = await transferred('cut-before-commit', Infinity);
    await expect(cut).rejects.toThrow(OutcomeUnknown);
    expect(await openTasks(caseId)).toHaveLength(1);
    await transfer();
    expect(await openTasks(caseId)).toEqual([]);
  });
});
