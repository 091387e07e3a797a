import { describe, expect, it } from 'vitest';
import { EventEnvelope, OutcomeUnknown } from '@fingerpost/kernel';
import { openReferralsKey, readCase, readCaseItems } from '@fingerpost/core/case';
import {
  FaultyTable,
  newWorld,
  itRefusesOtherActors,
  refusalOf,
  sentReferralIn,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { referralOf } from './referral.repository.ts';
import { stoppedAtOnce } from './stopping-all.ts';
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

  describe('of more than one transaction takes', () => {
    const many = stoppedAtOnce * 2 + 1;
    const veryBusyCase = async () => {
      const caseId = await takenCaseIn(world);
      for (let each = 0; each < many; each += 1) await sentReferralIn(world, caseId);
      return caseId;
    };
    const stateOf = async (caseId: string) => {
      const { rest, tasks, found } = await readCaseItems(world.as(staff.linkWorker), caseId);
      const left = rest.filter(({ type }) => type === 'referral').map(referralOf);
      const events = (await world.everything()).filter(({ type, pk }) => type === 'event' && pk === `CASE#${caseId}`);
      return {
        open: left.filter(({ status }) => status !== 'withdrawn').length,
        counted: (await world.table.get(openReferralsKey(caseId)))?.tally,
        tasks: tasks.filter(({ todo }) => todo === 'stopped-all').length,
        stopping: found.stopping?.length,
        said: events.map(({ data }) => EventEnvelope.parse(data)).filter(({ type }) => type === 'AllStopped'),
      };
    };
    const nothingLeft = { open: 0, counted: 0, tasks: 1, stopping: undefined };
    const person = (caseId: string, circumstances = {}) => world.as({ kind: 'patient', caseId }, circumstances);

    it('withdraws all of it, with one answer and one task', async () => {
      const caseId = await veryBusyCase();
      const once = await withdrawAll({ caseId }, person(caseId, { key: 'all' }));
      const { said, ...state } = await stateOf(caseId);
      expect(state).toEqual(nothingLeft);
      expect(said.map(({ data }) => data['withdrawn'])).toMatchObject([{ length: many }]);
      expect(await withdrawAll({ caseId }, person(caseId, { key: 'all' }))).toEqual(once);
    });

    const brokenOff = async () => {
      const caseId = await veryBusyCase();
      const table = new FaultyTable(world.table, { fault: 'cut-before-commit', at: 2, times: Infinity });
      await expect(withdrawAll({ caseId }, person(caseId, { key: caseId, table }))).rejects.toThrow(OutcomeUnknown);
      const { open, stopping, said } = await stateOf(caseId);
      expect([open, stopping, said.length]).toEqual([many - stoppedAtOnce, many - stoppedAtOnce, 1]);
      return { caseId, event: said[0] };
    };

    it.each(['the same', 'another'])(
      'goes on after a crash in the middle when the person asks by %s request',
      async (by) => {
        const { caseId } = await brokenOff();
        await withdrawAll({ caseId }, person(caseId, { key: by === 'the same' ? caseId : 'another' }));
        const { said, ...state } = await stateOf(caseId);
        expect([state, said.length]).toEqual([nothingLeft, 1]);
      },
    );
  });

  it('says nothing to another team or another person', async () => {
    const caseId = await busyCase();
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    for (const actor of [staff.linkWorker2, other])
      expect((await refusalOf(withdrawAll({ caseId, told }, world.as(actor)))).code).toBe('case.missing');
  });
});
