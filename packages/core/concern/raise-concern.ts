import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import {
  caseKey,
  caseOf,
  caseRefusals,
  isPracticeOfCase,
  isTeamOfCase,
  notWithKey,
  notWithOf,
} from '@fingerpost/core/case';
import { dayOf } from '@fingerpost/core/work';
import { type RaisedConcern, raiseAbout, worry } from './raising.ts';

/**
 * Raises a worry about the safety of the person of a case, or of somebody near them, with the
 * safeguarding lead of its team, or the next from whom the case is not kept. Whoever raises it cannot read it again. Refuses: case.missing,
 * idempotency.reused.
 */
export const raiseConcern = useCase({
  input: z.object({ caseId: CaseId, ...worry }),
  allow: ['referrer', 'link-worker', 'team-lead'],
  run: async ({ caseId, ...asked }, context): Promise<RaisedConcern> => {
    const items = await context.table.getMany([caseKey(caseId), notWithKey(caseId)]);
    const stored = items.find(({ type }) => type === 'case');
    if (stored === undefined) throw refuse(caseRefusals.missing);
    const found = caseOf(stored);
    if (!isTeamOfCase(context.actor, found) && !isPracticeOfCase(context.actor, found, dayOf(context.now)))
      throw refuse(caseRefusals.missing);
    return raiseAbout(context, { found, notWith: notWithOf(items.find(({ type }) => type === 'not-with')) }, asked);
  },
});
