import { type Context, idWithin } from '@fingerpost/kernel';
import { dueAfter, dueSameDay, heldByAdministrators, type Task } from '@fingerpost/core/work';
import type { Concern } from './concern.ts';

/**
 * The case in whose place the administrators' task stands: none, so that no page of the real one shows
 * it. Its last characters are the concern's, since people speak of it by that reference.
 */
const nobodysCase = (context: Pick<Context, 'secrets'>, { id }: Concern): string =>
  `cas_${context.secrets.digest('overdue-concern', id).slice(-18)}${id.slice(-8)}`;

/**
 * Makes the administrators' task that a team has left a concern, or that nobody there may look at it: a
 * reference and a team, no person and no word of it.
 */
export const overdueTask = (
  context: Context,
  found: Concern,
  because: 'concern-overdue' | 'nobody-may-look' = 'concern-overdue',
): Task => {
  const caseId = nobodysCase(context, found);
  const now = context.now.toISOString();
  return {
    id: idWithin('tsk', caseId, context.random(16)),
    status: 'open',
    todo: 'concern-overdue',
    needs: [],
    teamId: found.teamId,
    holder: heldByAdministrators,
    dueBy: because === 'nobody-may-look' ? dueSameDay(context.now) : dueAfter(context.now, 1),
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId,
    scope: { caseId, openedAt: now, teamId: found.teamId },
    because,
    recent: [],
  };
};
