import { describe, expect, it } from 'vitest';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { casePartition } from './case.keys.ts';
import { readCase } from './case.repository.ts';
import { pauseCase } from './pause-case.ts';
import { recordContact } from './record-contact.ts';
import {
  costOf,
  itIsAStepOfCases,
  newWorld,
  person,
  refusalOf,
  staff,
  start,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';

const world = await newWorld();
const now = (context = world.as(staff.linkWorker)) => context;
const call = (caseId: string, rest: Record<string, unknown> = {}, at: Date = start) =>
  recordContact({ caseId, channel: 'call', result: 'no-answer', ...rest }, world.as(staff.linkWorker, { now: at }));

describe('recordContact', () => {
  itIsAStepOfCases(world, {
    door: recordContact,
    step: 'record-contact',
    allow: ['link-worker', 'team-lead'],
    input: { channel: 'call', result: 'no-answer' },
  });

  it('makes the case active at the first talk with the person, due again after the policy\u2019s days', async () => {
    const caseId = await takenCaseIn(world);
    const state = await call(caseId, { result: 'reached', minutes: 20 });
    expect(state).toMatchObject({ status: 'active', dueBy: '2026-11-30T17:00:00.000Z' });
    expect(await readCase(now(), caseId)).toMatchObject({ reachedAt: start.toISOString(), todo: 'next-contact' });
  });

  it.each([
    ['an answer by a carer', { result: 'reached', withWhom: 'carer' }],
    ['a message left', { result: 'left-message' }],
    ['somebody who would not talk', { result: 'declined-to-talk' }],
  ])('does not count %s as reached', async (_, what) => {
    const caseId = await takenCaseIn(world);
    expect((await call(caseId, what)).status).toBe('allocated');
    expect((await readCase(now(), caseId)).reachedAt).toBeUndefined();
  });

  it('keeps attempts until the person is reached, and tries again within the days of a first contact', async () => {
    const caseId = await takenCaseIn(world);
    const state = await call(caseId);
    expect(state.dueBy).toBe('2026-11-09T17:00:00.000Z');
    await call(caseId, { channel: 'text', result: 'left-message' }, new Date('2026-11-04T16:30:00Z'));
    const tried = await readCase(now(), caseId);
    expect(tried.attempts).toEqual([
      { on: '2026-11-02', hour: 9, channel: 'call' },
      { on: '2026-11-04', hour: 16, channel: 'text' },
    ]);
    await call(caseId, { result: 'reached' }, new Date('2026-11-05T10:00:00Z'));
    expect((await readCase(now(), caseId)).attempts).toEqual([]);
  });

  it('does not count an attempt by a way that the person does not allow', async () => {
    const patient = { ...person, nhsNumber: undefined, safeContact: { avoid: ['voicemail' as const] } };
    const caseId = await takenCaseIn(world, { patient });
    await call(caseId, { result: 'left-message' });
    expect((await readCase(now(), caseId)).attempts).toEqual([]);
    await call(caseId, { result: 'no-answer' });
    expect((await readCase(now(), caseId)).attempts).toHaveLength(1);
  });

  it('takes the day of the next contact from the link worker', async () => {
    const state = await call(await takenCaseIn(world), { result: 'reached', nextContactOn: '2026-11-12' });
    expect(state.dueBy).toBe('2026-11-12T17:00:00.000Z');
  });

  it('keeps the words beside the case and none in its event', async () => {
    const caseId = await takenCaseIn(world);
    await call(caseId, { result: 'reached', note: 'Would like company at lunch.' });
    const { rows } = await world.table.query(casePartition(caseId));
    const told = rows.filter((row) => JSON.stringify(row.data).includes('company at lunch'));
    expect(told.map(({ type }) => type)).toEqual(['contact']);
    const event = rows.find(({ sk }) => sk === '9#0#000003');
    expect(event?.data).toMatchObject({ type: 'ContactRecorded', data: { reached: true, first: true } });
  });

  it('leaves a pause as it is', async () => {
    const caseId = await takenCaseIn(world);
    await pauseCase({ caseId, reason: 'hospital', until: '2026-12-01' }, now());
    const state = await call(caseId);
    expect(state.dueBy).toBe('2026-12-01T17:00:00.000Z');
    expect((await readCase(now(), caseId)).paused).toMatchObject({ until: '2026-12-01' });
  });

  it('gives a case that silence had raised back to its worker', async () => {
    const caseId = await takenCaseIn(world);
    for (const raised of ['shown', 'leads']) {
      const { watch, lookAt = '' } = await readCase(now(), caseId);
      await raiseOverdue({ id: caseId, watch }, world.as(workflow, { now: new Date(lookAt) }));
      expect((await readCase(now(), caseId)).raised).toBe(raised);
    }
    expect((await readCase(now(), caseId)).holder?.kind).toBe('leads');
    const state = await call(caseId, {}, new Date('2026-11-24T09:00:00Z'));
    expect(state.holder).toEqual({ kind: 'member', id: staff.linkWorker.memberId });
    expect((await readCase(now(), caseId)).raised).toBeUndefined();
  });

  it.each([
    ['a time that has not come', { at: '2026-11-02T09:01:00Z' }, 'case.contact-time'],
    ['a time before the case', { at: '2026-11-01T23:00:00Z' }, 'case.contact-time'],
    ['a next contact in the past', { nextContactOn: '2026-11-01' }, 'case.next-contact'],
    ['a channel there is not', { channel: 'fax' }, 'input.invalid'],
  ])('refuses %s', async (_, what, code) => {
    expect((await refusalOf(call(await takenCaseIn(world), what))).code).toBe(code);
  });

  it('costs 3 round trips with membership', async () => {
    const caseId = await takenCaseIn(world);
    expect((await costOf(world, () => call(caseId))).trips).toBe(3);
  });
});
