import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { nameCarer } from './name-carer.ts';
import { sayCarerNeeds } from './say-carer-needs.ts';
import { viewCarer } from './view-carer.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const details = { name: 'Joan Marsh', email: 'joan@home.example', avoid: ['calls'], format: 'easy-read' };

const acting = async () => {
  const caseId = await takenCaseIn(world);
  const named = { caseId, details, scope: ['see'], told, askedAloneOn: '2026-11-02' };
  return { caseId, carerId: (await nameCarer(named, world.as(staff.linkWorker))).carerId };
};

describe('viewCarer', () => {
  itRefusesOtherActors(viewCarer, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('shows the person, their team and the carer how they are reached, and what they said of help for themselves', async () => {
    const at = await acting();
    const carer = world.as({ kind: 'carer', ...at, scope: ['see'] });
    await sayCarerNeeds({ ...at, answer: 'nothing-now' }, carer);
    for (const as of [carer, world.as({ kind: 'patient', caseId: at.caseId }), world.as(staff.lead)])
      expect(await viewCarer(at, as)).toMatchObject({ details, state: 'active', needs: { answer: 'nothing-now' } });
  });

  it('is missing to another carer, another person and another team', async () => {
    const [at, other] = [await acting(), await acting()];
    const others: readonly Actor[] = [
      { kind: 'carer', caseId: at.caseId, carerId: other.carerId, scope: ['see', 'decide'] },
      { kind: 'patient', caseId: other.caseId },
      staff.lead2,
    ];
    for (const actor of others) expect((await refusalOf(viewCarer(at, world.as(actor)))).code).toBe('carer.missing');
  });
});
