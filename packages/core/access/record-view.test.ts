import { ConditionFailed, OutcomeUnknown, type Table } from '@fingerpost/kernel';
import { newWorld, staff, start, team } from '@fingerpost/testkit';
import { expect, it } from 'vitest';
import { recordLookUp, recordView } from './record-view.ts';

const world = await newWorld();
const caseId = `cas_${'c'.repeat(26)}`;
const referralId = `ref_${'c'.repeat(26)}${'r'.repeat(16)}`;
const inPartition = async (pk: string) => (await world.table.query(pk)).rows;

it('records who looked at a case, in which role, for whom and when, in the partition of that month', async () => {
  await recordView(world.as(staff.linkWorker), caseId);
  const [view] = await inPartition(`VIEW#${caseId}#2026-11`);
  expect(view).toMatchObject({
    type: 'view',
    data: {
      caseId,
      kind: 'staff',
      memberId: staff.linkWorker.memberId,
      role: 'link-worker',
      organisationId: team,
      at: start.toISOString(),
    },
  });
});

it('adds a second view at the same instant beside the first', async () => {
  const context = world.as(staff.provider);
  await recordView(context, caseId, { referralId });
  await recordView(context, caseId, { referralId });
  const views = await inPartition(`VIEW#${caseId}#2026-11`);
  expect(views.filter(({ data }) => JSON.stringify(data).includes(referralId))).toHaveLength(2);
});

it('records a look-up by the digest of the number only', async () => {
  await recordLookUp(world.as(staff.referrer), 'v1.digest');
  const [lookUp] = await inPartition(`LOOKUP#${staff.referrer.organisationId}#2026-11`);
  expect(lookUp).toMatchObject({
    type: 'look-up',
    data: { numberDigest: 'v1.digest', memberId: staff.referrer.memberId },
  });
});

const failing = (errors: Error[]): { table: Table; tokens: string[] } => {
  const tokens: string[] = [];
  const write: Table['write'] = async (writes, token) => {
    tokens.push(token);
    const error = errors.shift();
    if (error !== undefined) throw error;
    await world.table.write(writes, token);
  };
  return { table: Object.assign(Object.create(world.table) as Table, { write }), tokens };
};

it('tries again under the same token when the answer got lost', async () => {
  const { table, tokens } = failing([new OutcomeUnknown('lost'), new ConditionFailed([0])]);
  await recordView(world.as(staff.lead, { table }), caseId);
  expect(new Set(tokens).size).toBe(1);
  expect(tokens).toHaveLength(2);
});

it('does not go on when nothing could be recorded', async () => {
  const { table } = failing([1, 2, 3].map(() => new OutcomeUnknown('lost')));
  await expect(recordView(world.as(staff.lead, { table }), caseId)).rejects.toThrow(OutcomeUnknown);
});
