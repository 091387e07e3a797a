import { type Context, refuse, type RefusalDetails, wasHad, wasHadBefore } from '@fingerpost/kernel';
import { mustBePersonOrTeamOfCase, mustBeTeamOfCase } from './case-access.ts';
import type { Case, CaseStatus } from './case.ts';
import { caseKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { readCase } from './case.repository.ts';
import { type CaseStep, caseStepTo } from './steps.ts';

/** Says where a case stands and since when, for whoever comes too late. */
export const standing = (found: Case): RefusalDetails => ({
  happened: { step: found.status, at: found.closure?.at ?? found.changedAt },
});

/** What may still be done once somebody has died: their details are set right, and the death is taken back. */
const afterDeath: readonly CaseStep[] = ['change-person', 'undo-death'];

/** Lets through a case whose person lives, as far as anybody knows. Refuses: case.died. */
export const mustBeAlive = (found: Pick<Case, 'closure'>): void => {
  if (found.closure?.reason !== 'died') return;
  throw refuse(caseRefusals.died, { happened: { step: 'died', at: found.closure.at } });
};

/**
 * Checks a step against the table before anything is written: answers `repeat` when this very
 * request was had already. Refuses: case.step with what happened meanwhile, case.died, idempotency.reused.
 */
export const checkCaseStep = async (
  context: Context,
  found: Case,
  step: CaseStep,
  former?: CaseStatus,
): Promise<'repeat' | 'go'> => {
  if (wasHad(context, found.recent)) return 'repeat';
  const isDead = found.closure?.reason === 'died' && !afterDeath.includes(step);
  if (!isDead && caseStepTo(step, found.status, former) !== undefined) return 'go';
  if (await wasHadBefore(context, caseKey(found.id))) return 'repeat';
  mustBeAlive(found);
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

/** Reads a case for a step of the person's, which their team may record. Refuses: case.missing, case.step, idempotency.reused. */
export const readForPersonsStep = async (
  context: Context,
  caseId: string,
  step: CaseStep,
): Promise<{ readonly before: Case; readonly checked: 'repeat' | 'go' }> => {
  const before = await readCase(context, caseId);
  mustBePersonOrTeamOfCase(context.actor, before);
  return { before, checked: await checkCaseStep(context, before, step) };
};
