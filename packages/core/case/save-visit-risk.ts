import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dayOf } from '@fingerpost/core/work';
import { scopeOf } from './case.ts';
import { caseEvent } from './case.events.ts';
import { visitRiskKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { readVisitRisk, type VisitRiskState, visitRiskState, visitRiskWrites } from './visit-risk-state.ts';
import { reviewWrites, type VisitRisk } from './visit-risk.ts';

const inAYear = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;

const checkDates = ({ now }: Context, on: string, reviewOn: string): void => {
  const today = dayOf(now);
  if (on > today) throw refuse(caseRefusals.riskOn);
  if (reviewOn <= today || reviewOn > inAYear(today)) throw refuse(caseRefusals.riskReview);
};

/**
 * Saves what a visitor has to know to be safe: a fact, the day it is known from, who told it, and the
 * day, at most 12 months ahead, on which the worker has a task to look again. The former words are
 * kept. If-Match names the version of the instruction. Refuses: case.missing, case.risk-on,
 * case.risk-review, version.stale.
 */
export const saveVisitRisk = useCase({
  input: z.object({
    caseId: CaseId,
    text: z.string().trim().min(1, 'Write what a visitor has to know.').max(1000),
    on: z.iso.date(),
    source: z.string().trim().min(1, 'Write how this is known.').max(200),
    reviewOn: z.iso.date(),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, text, on, source, reviewOn }, context): Promise<VisitRiskState> => {
    const { found, before } = await readVisitRisk(context, caseId);
    if (before !== undefined && wasHad(context, before.recent)) return visitRiskState(caseId, before);
    mustMatch(context, before === undefined || before.lifted === true ? 0 : before.version);
    checkDates(context, on, reviewOn);
    const { memberId, name } = memberActor(context.actor);
    const after: VisitRisk = {
      text,
      on,
      source,
      reviewOn,
      savedAt: context.now.toISOString(),
      by: { memberId, name },
      version: (before?.version ?? 0) + 1,
      recent: remember(context, before?.recent ?? []),
    };
    const event = makeEvent(context, {
      ...caseEvent('VisitRiskSaved', { on, reviewOn }),
      subject: `${caseId}#visit-risk`,
      version: after.version,
      scope: scopeOf(found),
    });
    await commit(context, {
      head: visitRiskKey(caseId),
      event,
      writes: [...visitRiskWrites(caseId, before, after), ...(await reviewWrites(context, found, reviewOn))],
    });
    return visitRiskState(caseId, after);
  },
});
