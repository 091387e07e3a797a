import { describe, expect, it } from 'vitest';
import { casePartition, formerPlanKey } from './case.keys.ts';
import { savePlan } from './save-plan.ts';
import { caseIn, itIsAStepOfCases, newWorld, refusalOf, staff, start, takenCaseIn } from '@fingerpost/testkit';

const world = await newWorld();
const plan = { matters: 'Cooking for others again.', goals: [{ text: 'Go to the lunch club', rating: 3 }] };
const save = (caseId: string, input: Record<string, unknown>, now = start) =>
  savePlan({ caseId, ...plan, ...input }, world.as(staff.linkWorker, { now }));

describe('savePlan', () => {
  itIsAStepOfCases(world, { door: savePlan, step: 'save-plan', allow: ['link-worker', 'team-lead'], input: plan });

  it('keeps each rating of a goal with its day, the latest word of a day counting', async () => {
    const caseId = await takenCaseIn(world);
    const { goals } = await save(caseId, {});
    const goalId = goals[0]?.goalId;
    await save(caseId, { goals: [{ goalId, text: 'Go to the lunch club', rating: 4 }] });
    const later = new Date('2026-12-01T10:00:00Z');
    const state = await save(caseId, { goals: [{ goalId, text: 'Go to the lunch club', rating: 7 }] }, later);
    expect(state.version).toBe(3);
    expect(state.goals[0]?.ratings).toEqual([
      { on: '2026-11-02', rating: 4 },
      { on: '2026-12-01', rating: 7 },
    ]);
  });

  it('keeps a goal that was left out, with its ratings and the day', async () => {
    const caseId = await takenCaseIn(world);
    await save(caseId, {});
    const { goals } = await save(caseId, { goals: [] });
    expect(goals).toMatchObject([{ text: 'Go to the lunch club', leftOn: '2026-11-02', ratings: [{ rating: 3 }] }]);
  });

  it('keeps the former words when they change, and not for a rating alone', async () => {
    const caseId = await takenCaseIn(world);
    const { goals } = await save(caseId, {});
    await save(caseId, { goals: [{ goalId: goals[0]?.goalId, text: 'Go to the lunch club', rating: 5 }] });
    expect(await world.table.get(formerPlanKey(caseId, 1))).toBeUndefined();
    await save(caseId, { matters: 'Company.', goals: [{ goalId: goals[0]?.goalId, text: 'Go to the lunch club' }] });
    const former = await world.table.get(formerPlanKey(caseId, 2));
    expect(former?.data).toMatchObject({ matters: 'Cooking for others again.' });
  });

  it('tells of ratings in its event, and of no words', async () => {
    const caseId = await takenCaseIn(world);
    await save(caseId, {});
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#1#' });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.data).toMatchObject({ type: 'PlanSaved', data: { goals: 1, rated: [{ rating: 3 }] } });
    expect(JSON.stringify(rows)).not.toContain('lunch');
  });

  it.each([
    ['a goal of another plan', { goals: [{ goalId: 'unknown', text: 'Walk' }] }, 'case.goal'],
    ['a rating of tomorrow', { goals: [{ text: 'Walk', rating: 2, ratedOn: '2026-11-03' }] }, 'case.rated-on'],
    ['a rating above ten', { goals: [{ text: 'Walk', rating: 11 }] }, 'input.invalid'],
  ])('refuses %s', async (_, input, code) => {
    expect((await refusalOf(save(await takenCaseIn(world), input))).code).toBe(code);
  });

  it('lets one of two win who save at once over the same version', async () => {
    const caseId = await caseIn.active(world);
    const saving = [staff.linkWorker, staff.colleague].map((actor) =>
      savePlan({ caseId, ...plan }, world.as(actor, { ifMatch: 0 })),
    );
    const answers = await Promise.allSettled(saving);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
