import { describe, expect, it } from 'vitest';
import { viewCase } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, refusalOf, risk, staff, takenCaseIn } from '@fingerpost/testkit';
import { liftVisitRisk } from './lift-visit-risk.ts';
import { saveVisitRisk } from './save-visit-risk.ts';

const { linkWorker, linkWorker2 } = staff;
const world = await newWorld();
const told = async (): Promise<string> => {
  const caseId = await takenCaseIn(world);
  await saveVisitRisk({ caseId, ...risk }, world.as(linkWorker));
  return caseId;
};

describe('liftVisitRisk', () => {
  itRefusesOtherActors(liftVisitRisk, ['link-worker', 'team-lead']);

  it('takes it away from everybody, and lets another be written as if there had been none', async () => {
    const caseId = await told();
    expect(await liftVisitRisk({ caseId }, world.as(linkWorker))).toEqual({ caseId, reviewOn: undefined, version: 2 });
    expect(JSON.stringify(await viewCase({ caseId }, world.as(linkWorker)))).not.toContain('markdog');
    const again = await saveVisitRisk({ caseId, ...risk }, world.as(linkWorker, { ifMatch: 0 }));
    expect(again.version).toBe(3);
  });

  it('is refused where there is none, a second time, and to another team', async () => {
    const caseId = await told();
    const code = async (id: string, actor: Parameters<typeof world.as>[0]) =>
      (await refusalOf(liftVisitRisk({ caseId: id }, world.as(actor)))).code;
    expect(await code(await takenCaseIn(world), linkWorker)).toBe('case.no-risk');
    expect(await code(caseId, linkWorker2)).toBe('case.missing');
    await liftVisitRisk({ caseId }, world.as(linkWorker, { key: 'same' }));
    expect((await liftVisitRisk({ caseId }, world.as(linkWorker, { key: 'same' }))).version).toBe(2);
    expect(await code(caseId, linkWorker)).toBe('case.no-risk');
  });
});
