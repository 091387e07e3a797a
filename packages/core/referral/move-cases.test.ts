import { describe, expect, it } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { Raced, type Table } from '@fingerpost/kernel';
import { defaultPolicy } from '@fingerpost/core/directory';
import { heldByMember, readHeldBy, readTask } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  proposedReferral,
  referralIn,
  refusalOf,
  sentReferral,
  services,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { moveCases } from './move-cases.ts';
import { moveOneCase } from './moving.ts';
import { readReferral } from './referral.repository.ts';

const [from, to] = [staff.linkWorker.memberId, staff.colleague.memberId];
const newHolder = heldByMember(to);

describe('moveCases', () => {
  itRefusesOtherActors(moveCases, ['team-lead', 'network-admin']);

  it('moves all of a worker\u2019s cases with their open referrals and tasks, and leaves nothing behind', async () => {
    const world = await newWorld();
    const lead = world.as(staff.lead);
    const { caseId, referralId } = await referralIn.declined(world);
    const { referralId: proposed } = await proposedReferral(world, { caseId, serviceId: services.advice });
    const { referralId: sent } = await sentReferral(world);
    const answer = await moveCases({ from, to }, lead);
    expect(answer).toEqual({ cases: 2, referrals: 2, tasks: 1, left: [] });
    expect(await readHeldBy(lead, heldByMember(from))).toEqual([]);
    expect(await readCase(lead, caseId)).toMatchObject({ workerId: to, holder: newHolder, version: 3 });
    expect(await readReferral(lead, proposed)).toMatchObject({ workerId: to, holder: newHolder });
    expect(await readReferral(lead, sent)).toMatchObject({ workerId: to, holder: { kind: 'organisation' } });
    const { afterTaskId = '' } = await readReferral(lead, referralId);
    expect(await readTask(lead, afterTaskId)).toMatchObject({ holder: newHolder });
  });

  it('moves only the cases that are named', async () => {
    const world = await newWorld();
    const [one, other] = [await takenCaseIn(world), await takenCaseIn(world)];
    const answer = await moveCases({ from, to, caseIds: [one] }, world.as(staff.lead));
    expect(answer.cases).toBe(1);
    expect((await readCase(world.as(staff.lead), other)).workerId).toBe(from);
  });

  it('gives what silence had raised to the new worker, with time to act', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    for (const raised of ['shown', 'leads']) {
      const { watch, lookAt = '' } = await readCase(world.as(workflow), caseId);
      await raiseOverdue({ id: caseId, watch }, world.as(workflow, { now: new Date(lookAt) }));
      expect((await readCase(world.as(workflow), caseId)).raised).toBe(raised);
    }
    const now = new Date('2026-11-24T09:00:00Z');
    await moveCases({ from, to }, world.as(staff.lead, { now }));
    const after = await readCase(world.as(staff.lead), caseId);
    expect(after).toMatchObject({ holder: newHolder, dueBy: '2026-11-25T17:00:00.000Z' });
    expect(after.raised).toBeUndefined();
  });

  it('goes on where it stopped when somebody changed a case at the same time', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    const write: Table['write'] = () => Promise.reject(new Raced('somebody was first'));
    const { table: whole } = world;
    const table: Table = {
      get: (key) => whole.get(key),
      getMany: (keys) => whole.getMany(keys),
      query: (pk, options) => whole.query(pk, options),
      queryIndex: (index, partition, options) => whole.queryIndex(index, partition, options),
      scanHeld: (after) => whole.scanHeld(after),
      write,
    };
    const stuck = await moveCases({ from, to }, world.as(staff.lead, { table }));
    expect(stuck).toEqual({ cases: 0, referrals: 0, tasks: 0, left: [caseId] });
    expect(await moveCases({ from, to }, world.as(staff.lead))).toMatchObject({ cases: 1, left: [] });
  });

  it('moves more heads than one transaction takes, the case last', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    for (let count = 0; count < 52; count += 1) await proposedReferral(world, { caseId, serviceId: services.food2 });
    const moved = await moveOneCase(world.as(staff.lead), caseId, { from, to, holder: newHolder }, defaultPolicy);
    expect(moved).toEqual({ cases: 1, referrals: 52, tasks: 0 });
    expect(await readHeldBy(world.as(staff.lead), heldByMember(from))).toEqual([]);
  });

  it.each([
    ['somebody of another team', { to: staff.linkWorker2.memberId }],
    ['the same member', { to: from }],
    ['a member of another team\u2019s work', { from: staff.linkWorker2.memberId }],
  ])('refuses %s', async (_, changes) => {
    const world = await newWorld();
    const refusal = await refusalOf(moveCases({ from, to, ...changes }, world.as(staff.lead)));
    expect(refusal.code).toBe('case.worker');
  });
});
