import type { Context, Write } from '@fingerpost/kernel';
import type { Person } from '@fingerpost/core/patient';
import { closeTaskIfOpen, dueAfter, openOnce, standingTaskId } from '@fingerpost/core/work';
import type { Case } from './case.ts';
import { caseHolder, taskOnCase } from './task-on-case.ts';

/**
 * The writes by which somebody asks the person again how they must not be contacted, by the end of the
 * next working day, or by which that task ends once they were asked.
 */
export const askingAgain = async (
  context: Context,
  of: Case,
  before: Person,
  after: Person,
): Promise<readonly Write[]> => {
  const id = standingTaskId(context, of.id, 'ask-safe-contact');
  if (before.askAgain === true && after.askAgain === undefined) return closeTaskIfOpen(context, id, 'asked');
  if (after.askAgain === undefined || of.status === 'closed') return [];
  const what = { id, todo: 'ask-safe-contact', because: 'new-number' } as const;
  const dueBy = dueAfter(context.now, 1);
  return openOnce(context, taskOnCase(context, of, { ...what, holder: of.holder ?? caseHolder(of), dueBy }));
};
