import * as z from 'zod';
import { CaseId, mayForPerson, refuse, useCase } from '@fingerpost/kernel';
import { caseRefusals, isTeamOfCase, readCase, recordLook } from '@fingerpost/core/case';
import { readRecordRequests, type RecordRequest } from './record-request.ts';

/** What a person asked for, and whether they were given it. */
export type RequestForRecord = Omit<RecordRequest, 'recent' | 'version'>;

/** Lists when a person asked for everything held about them, and how they were given it, oldest first. Refuses: case.missing. */
export const viewRecordRequests = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<readonly RequestForRecord[]> => {
    const of = await readCase(context, caseId);
    if (!mayForPerson(context.actor, caseId, 'see') && !isTeamOfCase(context.actor, of))
      throw refuse(caseRefusals.missing);
    await recordLook(context, of);
    const requests = await readRecordRequests(context, caseId);
    return requests.map(({ recent: _recent, version: _version, ...request }) => request);
  },
});
