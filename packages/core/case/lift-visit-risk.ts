import * as z from 'zod';
import { CaseId, commit, makeEvent, mustMatch, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { closeTaskIfOpen } from '@fingerpost/core/work';
import { scopeOf } from './case.ts';
import { caseEvent } from './case.events.ts';
import { visitRiskKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { readVisitRisk, type VisitRiskState, visitRiskState, visitRiskWrites } from './visit-risk-state.ts';
import { type VisitRisk, visitRiskReviewId } from './visit-risk.ts';

/**
 * Takes away the instruction for visitors, since there is nothing they need to know any more; its words
 * are kept, and the task to look again ends. Refuses: case.missing, case.no-risk, version.stale.
 */
export const liftVisitRisk = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<VisitRiskState> => {
    const { found, before } = await readVisitRisk(context, caseId);
    if (before !== undefined && wasHad(context, before.recent)) return visitRiskState(caseId, before);
    if (before === undefined || before.lifted === true) throw refuse(caseRefusals.noRisk);
    mustMatch(context, before.version);
    const { memberId, name } = memberActor(context.actor);
    const after: VisitRisk = {
      ...before,
      lifted: true,
      savedAt: context.now.toISOString(),
      by: { memberId, name },
      version: before.version + 1,
      recent: remember(context, before.recent),
    };
    const event = makeEvent(context, {
      ...caseEvent('VisitRiskLifted', {}),
      subject: `${caseId}#visit-risk`,
      version: after.version,
      scope: scopeOf(found),
    });
    const review = await closeTaskIfOpen(context, visitRiskReviewId(context, caseId), 'not-needed');
    await commit(context, {
      head: visitRiskKey(caseId),
      event,
      writes: [...visitRiskWrites(caseId, before, after), ...review],
    });
    return visitRiskState(caseId, after);
  },
});
