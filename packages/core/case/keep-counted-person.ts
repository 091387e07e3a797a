import * as z from 'zod';
import { CaseId, useCase, writeTogether } from '@fingerpost/kernel';
import { caseDigest, CountedPerson, readPersonDigest } from './counted-person.ts';
import { countedPersonKey } from './case.keys.ts';

/**
 * Keeps whose a case is now for the figures, after two cases were joined or taken apart as well, so that
 * nobody counts twice. Doing it again changes nothing.
 */
export const keepCountedPerson = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['system'],
  run: async ({ caseId }, context): Promise<{ readonly isNew: boolean }> => {
    const key = countedPersonKey(caseDigest(context, caseId));
    const [person, before] = await Promise.all([readPersonDigest(context, caseId), context.table.get(key)]);
    if (person === undefined) return { isNew: false };
    if (before !== undefined && CountedPerson.parse(before.data).person === person) return { isNew: false };
    const item = { ...key, type: 'counted-person', version: (before?.version ?? 0) + 1, data: { person } };
    await writeTogether(context, [{ kind: 'put', item, expect: before?.version ?? 'new' }]);
    return { isNew: true };
  },
});
