import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import { findServices, type FoundServices, SearchInput } from '@fingerpost/core/directory';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseKey, notWithKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';
import { isLeftOut, notWithOf } from './not-with.ts';

/**
 * Searches the directory for the person of a case: what they must not meet is in no page and in no
 * count, and nothing says so. One read. Refuses: case.missing, page.cursor.
 */
export const searchForCase = useCase({
  input: SearchInput.extend({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, ...search }, context): Promise<FoundServices> => {
    const items = await context.table.getMany([caseKey(caseId), notWithKey(caseId)]);
    const head = items.find(({ type }) => type === 'case');
    if (head === undefined) throw refuse(caseRefusals.missing);
    mustBeTeamOfCase(context.actor, caseOf(head));
    const list = notWithOf(items.find(({ type }) => type === 'not-with'));
    return findServices(search, context, (service, directory) => isLeftOut(list, service, directory));
  },
});
