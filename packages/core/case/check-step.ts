import { type Context, refuse, type RefusalDetails, wasHad, wasHadBefore } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from './case-access.ts';
import type { Case } from './case.ts';
import { caseKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { readCase } from './case.repository.ts';
import { type CaseStep, caseStepTo } from './steps.ts';

/** Says where a case stands and since when, for whoever comes too late. */
export const standing = (found: Case): RefusalDetails => ({
  happened: { step: found.status, at: found.closure?.at ?? found.changedAt },
});

/**
 * Checks a step against the table before anything is written: answers `repeat` when this very
 * request was had already. Refuses: case.step with what happened meanwhile, idempotency.reused.
 */
export const checkCaseStep = async (context: Context, found: Case, step: CaseStep): Promise<'repeat' | 'go'> => {
  if (wasHad(context, found.recent)) return 'repeat';
  if (caseStepTo(step, found.status) !== undefined) return 'go';
  if (await wasHadBefore(context, caseKey(found.id))) return 'repeat';
  throw refuse(caseRefusals.step, standing(found));
};

/** Reads a case for a step of its team. Refuses: case.missing, case.step, idempotency.reused. */
export const readForStep = async (
  context: Context,
  caseId: string,
  step: CaseStep,
): Promise<{ readonly before: Case; readonly checked: 'repeat' | 'go' }> => {
  const before = await readCase(context, caseId);
  mustBeTeamOfCase(context.actor, before);
  return { before, checked: await checkCaseStep(context, before, step) };
};
