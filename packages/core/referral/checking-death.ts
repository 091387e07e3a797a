import type { Context, Write } from '@fingerpost/kernel';
import { type Case, caseHolder, taskOnCase } from '@fingerpost/core/case';
import { openOnce, standingTaskId } from '@fingerpost/core/work';

/** Gives the id of a case's task to check whether the person has died; while it is open nothing is sent to them. */
export const deathCheckId = (context: Pick<Context, 'secrets'>, caseId: string): string =>
  standingTaskId(context, caseId, 'check-death');

/** The writes by which the case's worker checks, the same day, what somebody says: that the person has died. */
export const checkingDeath = async (context: Context, of: Case): Promise<readonly Write[]> => {
  if (of.closure?.reason === 'died') return [];
  const what = { id: deathCheckId(context, of.id), todo: 'check-death', because: 'said-died' } as const;
  return openOnce(context, taskOnCase(context, of, { ...what, holder: caseHolder(of) }));
};
