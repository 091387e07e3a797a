import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { viewCase } from '@fingerpost/core/referral';
import { caseIn, itRefusesOtherActors, newWorld, refusalOf, risk, staff, takenCaseIn } from '@fingerpost/testkit';
import { casePartition } from './case.keys.ts';
import { liftVisitRisk } from './lift-visit-risk.ts';
import { saveVisitRisk } from './save-visit-risk.ts';

const { colleague, lead, linkWorker, linkWorker2 } = staff;
const world = await newWorld();
const save = (caseId: string, changes: object = {}, circumstances = {}) =>
  saveVisitRisk({ caseId, ...risk, ...changes }, world.as(linkWorker, circumstances));
const risksOf = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '1#risk' })).rows;

describe('saveVisitRisk', () => {
  itRefusesOtherActors(saveVisitRisk, ['link-worker', 'team-lead']);

  it('keeps the fact, since when, who told it and until when, for the whole team to read', async () => {
    const caseId = await takenCaseIn(world);
    expect(await save(caseId)).toEqual({ caseId, reviewOn: '2027-03-01', version: 1 });
    for (const actor of [linkWorker, colleague, lead]) {
      const view = await viewCase({ caseId }, world.as(actor));
      expect(view).toMatchObject({ visitRisk: { ...risk, by: { name: 'Wren Hazel' }, outOfDate: false, version: 1 } });
    }
  });

  it('is not for the practice, and in no list', async () => {
    const caseId = await takenCaseIn(world);
    await save(caseId);
    const forPractice = await viewCase({ caseId }, world.as(staff.referrer));
    const lists = await Promise.all([linkWorker, lead].map((actor) => listWork({}, world.as(actor))));
    expect(JSON.stringify([forPractice, lists])).not.toMatch(/markdog|neighbour/);
  });

  it('has the worker look again on the review date, one task a case, with the latest date', async () => {
    const caseId = await takenCaseIn(world);
    await save(caseId);
    await save(caseId, { reviewOn: '2026-12-07' });
    const reviews = async () => {
      const { items } = await listWork({}, world.as(linkWorker));
      return items.filter((row) => row.caseId === caseId && row.todo === 'review-visit-risk');
    };
    expect(await reviews()).toMatchObject([{ dueBy: '2026-12-07T17:00:00.000Z', name: 'Ottoline Pettigrew' }]);
    await liftVisitRisk({ caseId }, world.as(linkWorker));
    expect(await reviews()).toEqual([]);
    await save(caseId);
    expect(await reviews()).toMatchObject([{ dueBy: '2027-03-01T17:00:00.000Z' }]);
  });

  it('keeps the former words', async () => {
    const caseId = await takenCaseIn(world);
    await save(caseId);
    await save(caseId, { text: 'The dog has gone.' });
    expect((await risksOf(caseId)).map(({ sk, data }) => [sk, (data as { text: string }).text])).toEqual([
      ['1#risk', 'The dog has gone.'],
      ['1#risk#former#000001', risk.text],
    ]);
  });

  it('says that it may be out of date from the day after its review date on', async () => {
    const caseId = await takenCaseIn(world);
    await save(caseId, { reviewOn: '2026-11-10' });
    const on = async (now: string) => {
      const view = await viewCase({ caseId }, world.as(linkWorker, { now: new Date(now) }));
      return view.sees === 'journey' ? view.visitRisk?.outOfDate : undefined;
    };
    expect([await on('2026-11-10T12:00:00Z'), await on('2026-11-11T12:00:00Z')]).toEqual([false, true]);
  });

  it('is for the leads to review once the case has closed', async () => {
    const caseId = await caseIn.closed(world);
    await save(caseId);
    const { items } = await listWork({}, world.as(lead));
    expect(items.find((row) => row.caseId === caseId)).toMatchObject({ todo: 'review-visit-risk' });
  });

  it.each([
    ['a fact from a day to come', { on: '2026-11-03' }, 'case.risk-on'],
    ['a review today', { reviewOn: '2026-11-02' }, 'case.risk-review'],
    ['a review in more than 12 months', { reviewOn: '2027-11-03' }, 'case.risk-review'],
    ['no review', { reviewOn: undefined }, 'input.invalid'],
    ['no source', { source: ' ' }, 'input.invalid'],
    ['no words', { text: '' }, 'input.invalid'],
  ])('refuses %s', async (_, changes, code) => {
    expect((await refusalOf(save(await takenCaseIn(world), changes))).code).toBe(code);
  });

  it('says nothing to another team, nor of a case that does not exist', async () => {
    const caseId = await takenCaseIn(world);
    for (const [id, actor] of [[caseId, linkWorker2] as const, [`cas_${'z'.repeat(26)}`, linkWorker] as const])
      expect((await refusalOf(saveVisitRisk({ caseId: id, ...risk }, world.as(actor)))).code).toBe('case.missing');
  });

  it('is saved once when the same request comes twice, and refused to whoever read another version', async () => {
    const caseId = await takenCaseIn(world);
    const once = await save(caseId, {}, { key: 'same' });
    expect(await save(caseId, {}, { key: 'same' })).toEqual(once);
    expect((await refusalOf(save(caseId, {}, { ifMatch: 0 }))).code).toBe('version.stale');
    expect((await save(caseId, {}, { ifMatch: 1 })).version).toBe(2);
  });
});
