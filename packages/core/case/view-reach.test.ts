import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { viewReach } from './view-reach.ts';

const world = await newWorld();

describe('viewReach', () => {
  itRefusesOtherActors(viewReach, ['patient', 'link-worker', 'team-lead']);

  it('shows the person and their team how they may be reached, and records that they looked', async () => {
    const caseId = await takenCaseIn(world);
    for (const actor of [{ kind: 'patient', caseId } as const, staff.linkWorker])
      expect(await viewReach({ caseId }, world.as(actor))).toMatchObject({ phone: '07700 900123', version: 1 });
    expect((await world.everything()).filter(({ type }) => type === 'view')).toHaveLength(2);
  });

  it('says nothing to anybody else', async () => {
    const caseId = await takenCaseIn(world);
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    for (const actor of [other, staff.linkWorker2])
      expect((await refusalOf(viewReach({ caseId }, world.as(actor)))).code).toBe('case.missing');
  });
});
