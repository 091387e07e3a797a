import { describe, expect, it } from 'vitest';
import { savePlan } from '@fingerpost/core/case';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { rateGoals } from './rate-goals.ts';
import { viewMeasures } from './view-measures.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);

const planned = async () => {
  const caseId = await takenCaseIn(world);
  const goals = [{ text: 'Meet people', rating: 2 }, { text: 'Cook again' }];
  const saved = await savePlan({ caseId, matters: 'Company.', goals }, worker);
  const [meet = ''] = saved.goals.map(({ goalId }) => goalId);
  return { caseId, meet, own: { kind: 'patient', caseId } as const };
};

describe('viewMeasures', () => {
  itRefusesOtherActors(viewMeasures, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('shows the person and their team the numbers over time, and nobody else', async () => {
    const { caseId, meet, own } = await planned();
    await rateGoals({ caseId, ratings: [{ goalId: meet, rating: 5 }] }, world.as(own));
    for (const actor of [own, staff.linkWorker, staff.lead])
      expect(await viewMeasures({ caseId }, world.as(actor))).toMatchObject({
        stage: 'plan',
        goals: [{ text: 'Meet people', ratings: [{ rating: 5, own: true }] }, { text: 'Cook again' }],
      });
    const others = [staff.linkWorker2, { kind: 'patient', caseId: await takenCaseIn(world) } as const];
    for (const actor of others)
      expect((await refusalOf(viewMeasures({ caseId }, world.as(actor)))).code).toBe('case.missing');
  });
});
