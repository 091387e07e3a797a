import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { viewCorrectionsSaid } from './view-corrections-said.ts';

const world = await newWorld();

describe('viewCorrectionsSaid', () => {
  itRefusesOtherActors(viewCorrectionsSaid, ['patient', 'link-worker', 'team-lead']);

  it('says nothing to another team', async () => {
    const caseId = await takenCaseIn(world);
    const refusal = await refusalOf(viewCorrectionsSaid({ caseId }, world.as(staff.linkWorker2)));
    expect(refusal.code).toBe('case.missing');
  });
});
