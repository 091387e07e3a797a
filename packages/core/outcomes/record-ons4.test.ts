import type { Actor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { casePartition } from '@fingerpost/core/case';
import { caseIn, costOf, itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { recordDeath } from '@fingerpost/core/referral';
import { ons4Questions } from './ons4-questions.ts';
import { recordOns4 } from './record-ons4.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' };
const answers = { satisfied: 4, worthwhile: 5, happy: 3, anxious: 7 };
const record = (caseId: string, input: Record<string, unknown> = {}, context = worker) =>
  recordOns4({ caseId, stage: 'plan', told, answers, ...input }, context);

describe('recordOns4', () => {
  itRefusesOtherActors(recordOns4, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('keeps the four answers with how and when they were told', async () => {
    const caseId = await takenCaseIn(world);
    const state = await record(caseId);
    expect(state).toMatchObject({ stage: 'plan', mode: 'phone', answers, by: { name: staff.linkWorker.name } });
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '1#ons4#plan#' });
    expect(rows.map(({ data }) => data)).toMatchObject([{ answers }]);
  });

  it('tells the reports each answer, and no total', async () => {
    const caseId = await takenCaseIn(world);
    await record(caseId);
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#1#ons4#' });
    expect(rows[0]?.data).toMatchObject({
      type: 'Ons4Recorded',
      scope: { caseId },
      data: { stage: 'plan', ...answers },
    });
    const { data } = rows[0]?.data as { data: object };
    expect(Object.keys(data).toSorted()).toEqual([
      'anxious',
      'happy',
      'mode',
      'satisfied',
      'stage',
      'told',
      'worthwhile',
    ]);
  });

  it('keeps why somebody was not asked', async () => {
    const caseId = await takenCaseIn(world);
    const state = await recordOns4({ caseId, stage: 'plan', notAsked: 'no-interpreter' }, worker);
    expect(state).toMatchObject({ notAsked: 'no-interpreter' });
    expect(state.answers).toBeUndefined();
  });

  it.each([
    ['an answer by a carer', { told: { ...told, by: 'carer' } }, 'outcomes.only-the-person'],
    ['an answer by an attorney', { told: { ...told, by: 'attorney' } }, 'outcomes.only-the-person'],
    ['an answer told tomorrow', { told: { ...told, on: '2026-11-03' } }, 'outcomes.told-later'],
    ['an answer above ten', { answers: { ...answers, happy: 11 } }, 'input.invalid'],
    ['half an answer', { answers: { ...answers, happy: 2.5 } }, 'input.invalid'],
    ['no answer among the answers', { answers: {} }, 'ons4.either'],
    ['answers that nobody was told', { told: undefined }, 'outcomes.told'],
    ['answers that were not asked for', { notAsked: 'too-unwell' }, 'ons4.either'],
    ['nothing', { answers: undefined }, 'ons4.either'],
  ])('refuses %s', async (_, input, code) => {
    expect((await refusalOf(record(await takenCaseIn(world), input))).code).toBe(code);
  });

  it('takes answers with a question left out, and those told through an interpreter', async () => {
    const state = await record(await takenCaseIn(world), {
      answers: { satisfied: 4 },
      told: { ...told, by: 'interpreter', how: 'face-to-face' },
    });
    expect(state).toMatchObject({ answers: { satisfied: 4 }, mode: 'face-to-face', told: { by: 'interpreter' } });
  });

  it('keeps what the person answers on their own page under nobody else\u2019s name', async () => {
    const caseId = await takenCaseIn(world);
    const own = world.as({ kind: 'patient', caseId });
    const state = await recordOns4({ caseId, stage: 'check-in', answers: { happy: 6 } }, own);
    expect(state).toMatchObject({ mode: 'online', answers: { happy: 6 } });
    expect(state.by).toBeUndefined();
    const wouldNot = await recordOns4({ caseId, stage: 'check-in', notAsked: 'person-declined' }, own);
    expect(wouldNot).toMatchObject({ notAsked: 'person-declined' });
  });

  it('says to a carer who may decide that nobody feels for the person, and nothing to a stranger', async () => {
    const caseId = await takenCaseIn(world);
    const carer: Actor = { kind: 'carer', caseId, carerId: 'a'.repeat(16), scope: ['see', 'decide'] };
    const refusal = await refusalOf(record(caseId, {}, world.as(carer)));
    expect(refusal).toMatchObject({ kind: 'forbidden', code: 'outcomes.only-the-person' });
    expect(refusal.message).toContain('Only the person can answer this');
    const other = await takenCaseIn(world);
    const strangers: readonly Actor[] = [
      { ...carer, caseId: other },
      { kind: 'patient', caseId: other },
    ];
    for (const actor of strangers)
      expect((await refusalOf(record(caseId, { told: undefined }, world.as(actor)))).code).toBe('case.missing');
  });

  it('asks nothing of somebody who has died', async () => {
    const caseId = await takenCaseIn(world);
    await recordDeath({ caseId, toldBy: 'family' }, worker);
    expect((await refusalOf(record(caseId, { stage: 'closing' }))).code).toBe('ons4.stage');
  });

  it.each([
    ['waiting', 'plan', 'ons4.stage'],
    ['waiting', 'closing', 'ons4.stage'],
    ['active', 'plan', undefined],
    ['active', 'closing', undefined],
    ['closed', 'plan', 'ons4.stage'],
    ['closed', 'closing', undefined],
  ] as const)('in a case that is %s, takes the stage %s or refuses it with %s', async (status, stage, code) => {
    const caseId = await caseIn[status](world);
    if (code === undefined) expect(await record(caseId, { stage })).toMatchObject({ stage });
    else expect((await refusalOf(record(caseId, { stage }))).code).toBe(code);
  });

  it('says nothing to another team, and records the same request once', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(record(caseId, {}, world.as(staff.lead2)))).code).toBe('case.missing');
    const once = world.as(staff.linkWorker, { key: 'once' });
    expect(await record(caseId, {}, once)).toEqual(await record(caseId, {}, once));
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '1#ons4#' });
    expect(rows).toHaveLength(1);
    const other = world.as(staff.linkWorker, { key: 'once', bodyHash: 'other' });
    expect((await refusalOf(record(caseId, {}, other))).code).toBe('idempotency.reused');
  });

  it('costs 3 round trips with membership', async () => {
    const caseId = await takenCaseIn(world);
    expect((await costOf(world, () => record(caseId))).trips).toBe(3);
  });

  it('asks each question that an answer is for', () => {
    expect(Object.keys(ons4Questions)).toEqual(Object.keys(answers));
  });
});
