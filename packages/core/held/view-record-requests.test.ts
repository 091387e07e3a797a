import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { viewRecordRequests } from './view-record-requests.ts';

const world = await newWorld();

describe('viewRecordRequests', () => {
  itRefusesOtherActors(viewRecordRequests, ['patient', 'link-worker', 'team-lead']);

  it('says nothing to another team', async () => {
    const caseId = await takenCaseIn(world);
    const refusal = await refusalOf(viewRecordRequests({ caseId }, world.as(staff.linkWorker2)));
    expect(refusal.code).toBe('case.missing');
  });
});
