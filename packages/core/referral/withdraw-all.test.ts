import { describe, expect, it } from 'vitest';
import { openReferralsKey, readCase, readCaseItems } from '@fingerpost/core/case';
import {
  newWorld,
  itRefusesOtherActors,
  refusalOf,
  sentReferralIn,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { referralOf } from './referral.repository.ts';
import { withdrawAll } from './withdraw-all.ts';

const world = await newWorld();
const told = { by: 'person', how: 'letter', on: '2026-11-02' } as const;

const busyCase = async () => {
  const caseId = await takenCaseIn(world);
  await sentReferralIn(world, caseId);
  await sentReferralIn(world, caseId, { serviceId: services.group, propose: true });
  return caseId;
};

describe('withdrawAll', () => {
  itRefusesOtherActors(withdrawAll, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('stops everything that was asked or offered, closes nothing, and leaves a task to talk', async () => {
    const caseId = await busyCase();
    await withdrawAll({ caseId }, world.as({ kind: 'patient', caseId }));
    const { rest, tasks, found } = await readCaseItems(world.as(staff.linkWorker), caseId);
    const referrals = rest.filter(({ type }) => type === 'referral').map(referralOf);
    expect(referrals.map(({ status, reason }) => [status, reason])).toEqual([
      ['withdrawn', 'not-said'],
      ['withdrawn', 'not-said'],
    ]);
    expect(tasks).toMatchObject([{ todo: 'stopped-all', dueBy: '2026-11-03T17:00:00.000Z' }]);
    expect(found.status).toBe('allocated');
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(0);
  });

  it('is recorded by the team as told, once, and says that nothing is open afterwards', async () => {
    const caseId = await busyCase();
    const asWorker = world.as(staff.linkWorker, { key: 'once' });
    expect((await refusalOf(withdrawAll({ caseId }, world.as(staff.linkWorker)))).code).toBe('told.missing');
    const once = await withdrawAll({ caseId, told }, asWorker);
    expect(await withdrawAll({ caseId, told }, asWorker)).toEqual(once);
    const again = await refusalOf(withdrawAll({ caseId, told }, world.as(staff.linkWorker)));
    expect(again.code).toBe('referral.none-open');
    expect((await readCase(asWorker, caseId)).version).toBe(once.version);
  });

  it('says nothing to another team or another person', async () => {
    const caseId = await busyCase();
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    for (const actor of [staff.linkWorker2, other])
      expect((await refusalOf(withdrawAll({ caseId, told }, world.as(actor)))).code).toBe('case.missing');
  });
});
