import * as z from 'zod';
import { CaseId, refuse, ServiceId, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, caseRefusals, mustBeTeamOfCase, notWithKey, notWithOf } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { mustNotBeLeftOut } from './left-out.ts';
import { referralRefusals } from './referral.refusals.ts';

/**
 * Tells that the person of a case can be referred to a service, before anybody fills in the form. One
 * read. Refuses: case.missing, service.missing, referral.not-with.
 */
export const checkService = useCase({
  input: z.object({ caseId: CaseId, serviceId: ServiceId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, serviceId }, context): Promise<{ readonly serviceId: string }> => {
    const directory = await readDirectory(context);
    const service = directory.service(serviceId);
    const items = await context.table.getMany([caseKey(caseId), notWithKey(caseId)]);
    const head = items.find(({ type }) => type === 'case');
    if (head === undefined) throw refuse(caseRefusals.missing);
    const found = caseOf(head);
    mustBeTeamOfCase(context.actor, found);
    if (service === undefined) throw refuse(referralRefusals.service);
    const list = notWithOf(items.find(({ type }) => type === 'not-with'));
    mustNotBeLeftOut(context, list, service, { about: found, directory });
    return { serviceId };
  },
});
