import { describe, expect, it } from 'vitest';
import { transferCase } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { readCase } from './case.repository.ts';
import { confirmAgreements } from './confirm-agreements.ts';

const world = await newWorld();
const theirs = world.as(staff.linkWorker2);

const transferred = async (): Promise<string> => {
  const agreement = { by: 'person', how: 'phone', when: '2026-11-02' };
  const input = { toTeamId: staff.linkWorker2.organisationId, agreement, note: 'Moves on Friday.' };
  const caseId = await takenCaseIn(world);
  return (await transferCase({ caseId, ...input }, world.as(staff.linkWorker))).linkedCaseId;
};

describe('confirmAgreements', () => {
  itRefusesOtherActors(confirmAgreements, ['link-worker', 'team-lead']);

  it('ends the asking, once', async () => {
    const caseId = await transferred();
    await confirmAgreements({ caseId, how: 'phone' }, theirs);
    expect((await readCase(theirs, caseId)).toConfirm).toBeUndefined();
    expect((await refusalOf(confirmAgreements({ caseId, how: 'phone' }, theirs))).code).toBe('case.nothing-to-confirm');
  });

  it('is done once when the same request comes twice, and says nothing to the team before', async () => {
    const caseId = await transferred();
    const twice = world.as(staff.linkWorker2, { key: 'confirm' });
    const once = await confirmAgreements({ caseId, how: 'phone' }, twice);
    expect(await confirmAgreements({ caseId, how: 'phone' }, twice)).toEqual(once);
    const other = confirmAgreements({ caseId, how: 'phone' }, world.as(staff.linkWorker));
    expect((await refusalOf(other)).code).toBe('case.missing');
  });
});
