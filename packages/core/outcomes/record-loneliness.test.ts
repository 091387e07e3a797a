import type { Actor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { casePartition } from '@fingerpost/core/case';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import fc from 'fast-check';
import { HowOften, lonelinessScore } from './loneliness.ts';
import { recordLoneliness } from './record-loneliness.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' };
const answers = {
  companionship: 'often',
  leftOut: 'hardly-ever',
  isolated: 'some-of-the-time',
  lonely: 'occasionally',
};
const record = (caseId: string, input: Record<string, unknown> = {}, context = worker) =>
  recordLoneliness({ caseId, stage: 'plan', answers, told, ...input }, context);

describe('recordLoneliness', () => {
  itRefusesOtherActors(recordLoneliness, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('keeps the answers beside the plan with the sum of the three indirect ones', async () => {
    const caseId = await takenCaseIn(world);
    expect(await record(caseId)).toMatchObject({ stage: 'plan', answers, score: 6, told });
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#1#loneliness#' });
    expect(rows[0]?.data).toMatchObject({
      type: 'LonelinessRecorded',
      data: { score: 6, lonely: 'occasionally', told },
    });
  });

  it('lets the person leave out any question, and gives no sum then', async () => {
    const caseId = await takenCaseIn(world);
    const own = world.as({ kind: 'patient', caseId });
    const state = await record(caseId, { answers: { ...answers, leftOut: undefined }, told: undefined }, own);
    expect(state.score).toBeUndefined();
    expect(state.by).toBeUndefined();
    expect(await record(caseId, { answers: {}, told: undefined }, own)).toMatchObject({ answers: {} });
  });

  it('is never answered by a carer, nor told by one', async () => {
    const caseId = await takenCaseIn(world);
    const carer: Actor = { kind: 'carer', caseId, carerId: 'a'.repeat(16), scope: ['decide'] };
    expect((await refusalOf(record(caseId, {}, world.as(carer)))).code).toBe('outcomes.only-the-person');
    expect((await refusalOf(record(caseId, { told: { ...told, by: 'carer' } }))).code).toBe('outcomes.only-the-person');
  });

  it('says nothing to another team, and records the same request once', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(record(caseId, {}, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    const once = world.as(staff.linkWorker, { key: 'once' });
    expect(await record(caseId, {}, once)).toEqual(await record(caseId, {}, once));
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '1#loneliness#' });
    expect(rows).toHaveLength(1);
    const other = world.as(staff.linkWorker, { key: 'once', bodyHash: 'other' });
    expect((await refusalOf(record(caseId, {}, other))).code).toBe('idempotency.reused');
  });
});

describe('lonelinessScore', () => {
  it('is from 3 to 9, and only where all three were answered', () => {
    const answer = fc.option(fc.constantFrom(...HowOften.options), { nil: undefined });
    fc.assert(
      fc.property(answer, answer, answer, (companionship, leftOut, isolated) => {
        const score = lonelinessScore({ companionship, leftOut, isolated });
        const isWhole = [companionship, leftOut, isolated].every((each) => each !== undefined);
        return isWhole ? score !== undefined && score >= 3 && score <= 9 : score === undefined;
      }),
    );
    expect(lonelinessScore({ companionship: 'often', leftOut: 'often', isolated: 'often' })).toBe(9);
  });
});
