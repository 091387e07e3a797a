import type { Actor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { casePartition, savePlan } from '@fingerpost/core/case';
import { costOf, itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { rateGoals } from './rate-goals.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' };

const planned = async () => {
  const caseId = await takenCaseIn(world);
  const goals = [{ text: 'Meet people', rating: 2 }, { text: 'Cook again' }];
  const saved = await savePlan({ caseId, matters: 'Company.', goals }, worker);
  const [meet = '', cook = ''] = saved.goals.map(({ goalId }) => goalId);
  return { caseId, meet, cook, own: { kind: 'patient', caseId } as const };
};

describe('rateGoals', () => {
  itRefusesOtherActors(rateGoals, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('keeps each number with its day, and that the person gave it on their own page', async () => {
    const { caseId, meet, own } = await planned();
    const later = { now: new Date('2026-12-14T09:00:00Z') };
    const { goals } = await rateGoals({ caseId, ratings: [{ goalId: meet, rating: 6 }] }, world.as(own, later));
    expect(goals[0]?.ratings).toEqual([
      { on: '2026-11-02', rating: 2 },
      { on: '2026-12-14', rating: 6, own: true },
    ]);
    expect(goals[1]?.ratings).toEqual([]);
  });

  it('keeps what the team was told with whom, how and when', async () => {
    const { caseId, cook } = await planned();
    const { goals } = await rateGoals({ caseId, ratings: [{ goalId: cook, rating: 0 }], told }, worker);
    expect(goals[1]?.ratings).toMatchObject([
      { on: '2026-11-02', rating: 0, told, by: { name: staff.linkWorker.name } },
    ]);
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#1#000002' });
    expect(rows[0]?.data).toMatchObject({ type: 'GoalsRated', data: { rated: [{ goalId: cook, rating: 0 }], told } });
  });

  it.each([
    ['a number above ten', { rating: 11 }, 'input.invalid'],
    ['half a number', { rating: 1.5 }, 'input.invalid'],
    ['a goal of nobody’s', { goalId: 'other' }, 'outcomes.goal'],
  ])('refuses %s', async (_, change, code) => {
    const { caseId, meet, own } = await planned();
    const ratings = [{ goalId: meet, rating: 5, ...change }];
    expect((await refusalOf(rateGoals({ caseId, ratings }, world.as(own)))).code).toBe(code);
  });

  it('refuses to rate nothing, what was left out of the plan, and a plan that is not there', async () => {
    const { caseId, meet, cook, own } = await planned();
    expect((await refusalOf(rateGoals({ caseId, ratings: [] }, world.as(own)))).code).toBe('input.invalid');
    await savePlan({ caseId, matters: 'Company.', goals: [{ goalId: meet, text: 'Meet people' }] }, worker);
    const ratings = [{ goalId: cook, rating: 5 }];
    expect((await refusalOf(rateGoals({ caseId, ratings }, world.as(own)))).code).toBe('outcomes.goal');
    const bare = await takenCaseIn(world);
    const refusal = await refusalOf(rateGoals({ caseId: bare, ratings }, world.as({ kind: 'patient', caseId: bare })));
    expect(refusal.code).toBe('outcomes.no-plan');
  });

  it('is the person’s alone: no carer, no other person, no other team', async () => {
    const { caseId, meet } = await planned();
    const ratings = [{ goalId: meet, rating: 5 }];
    const carer: Actor = { kind: 'carer', caseId, carerId: 'a'.repeat(16), scope: ['decide'] };
    const codeFor = async (actor: Parameters<typeof world.as>[0], more = {}) =>
      (await refusalOf(rateGoals({ caseId, ratings, ...more }, world.as(actor)))).code;
    expect(await codeFor(carer)).toBe('outcomes.only-the-person');
    expect(await codeFor(staff.linkWorker, { told: { ...told, by: 'carer' } })).toBe('outcomes.only-the-person');
    expect(await codeFor(staff.linkWorker)).toBe('outcomes.told');
    expect(await codeFor({ kind: 'patient', caseId: await takenCaseIn(world) })).toBe('case.missing');
    expect(await codeFor(staff.lead2, { told })).toBe('case.missing');
  });

  it('is had once when the same request comes twice, in 3 round trips with membership', async () => {
    const { caseId, meet, own } = await planned();
    const ratings = [{ goalId: meet, rating: 5 }];
    const once = world.as(own, { key: 'once' });
    const cost = await costOf(world, () => rateGoals({ caseId, ratings }, once));
    expect(cost.trips).toBe(3);
    expect((await rateGoals({ caseId, ratings }, once)).version).toBe(2);
  });
});
