import * as z from 'zod';
import { CaseId, useCase } from '@fingerpost/kernel';
import { readOwnPage } from './own-page.repository.ts';

/** Says whether a person can answer on their own page now: it is on, has its PIN, and their case is open. Refuses: case.missing. */
export const checkOwnPage = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['system'],
  run: async ({ caseId }, context): Promise<{ readonly online: boolean }> => {
    const { page, of } = await readOwnPage(context, caseId);
    return { online: page.state === 'on' && page.pin !== undefined && of.status !== 'closed' };
  },
});
