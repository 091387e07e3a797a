import { describe, expect, it } from 'vitest';
import { costOf, itRefusesOtherActors, newWorld, refusalOf, services, staff, takenCaseIn } from '@fingerpost/testkit';
import { addNotWith } from './add-not-with.ts';
import { checkService } from './check-service.ts';

const world = await newWorld();
const { colleague, lead, linkWorker, linkWorker2 } = staff;
const codeFor = async (asked: { caseId: string; serviceId: string }, actor: Parameters<typeof world.as>[0]) =>
  (await refusalOf(checkService(asked, world.as(actor)))).code;

describe('checkService', () => {
  itRefusesOtherActors(checkService, ['link-worker', 'team-lead']);

  it('lets through a service that the person may meet, in one read', async () => {
    const asked = { caseId: await takenCaseIn(world), serviceId: services.food };
    expect(await checkService(asked, world.as(linkWorker))).toEqual({ serviceId: services.food });
    expect((await costOf(world, () => checkService(asked, world.as(linkWorker)))).trips).toBeLessThanOrEqual(2);
  });

  it('says why to the worker and the leads of a service that is left out, and not to colleagues', async () => {
    const asked = { caseId: await takenCaseIn(world), serviceId: services.food };
    await addNotWith({ caseId: asked.caseId, what: 'service', serviceId: services.food }, world.as(linkWorker));
    for (const actor of [linkWorker, lead]) expect(await codeFor(asked, actor)).toBe('referral.not-with');
    expect(await codeFor(asked, colleague)).toBe('service.missing');
    const other = { ...asked, serviceId: services.advice };
    expect((await checkService(other, world.as(linkWorker))).serviceId).toBe(services.advice);
  });

  it('says nothing of a case to another team, or of a service that does not exist', async () => {
    const asked = { caseId: await takenCaseIn(world), serviceId: services.food };
    expect(await codeFor(asked, linkWorker2)).toBe('case.missing');
    expect(await codeFor({ ...asked, caseId: `cas_${'z'.repeat(26)}` }, linkWorker)).toBe('case.missing');
    const unknown = { ...asked, serviceId: '00000000-0000-4000-8000-000000000999' };
    expect(await codeFor(unknown, linkWorker)).toBe('service.missing');
  });
});
