import { type Context, idWithin } from '@fingerpost/kernel';
import { dueSameDay, heldByLeads, heldByMember, type Holder, type Task } from '@fingerpost/core/work';
import { type Case, scopeOf } from './case.ts';

/** Makes a task about a whole case, due by the end of the same day unless said otherwise. */
export const taskOnCase = (
  context: Context,
  of: Case,
  what: Pick<Task, 'todo' | 'because'> &
    Partial<Pick<Task, 'id' | 'referralId'>> & {
      readonly holder: Holder;
      readonly dueBy?: string;
    },
): Task => {
  const now = context.now.toISOString();
  return {
    id: idWithin('tsk', of.id, context.random(16)),
    status: 'open',
    name: of.name,
    needs: of.needs,
    urgency: of.urgency,
    practiceId: of.practiceId,
    teamId: of.teamId,
    workerId: of.workerId,
    dueBy: dueSameDay(context.now),
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId: of.id,
    scope: scopeOf(of),
    recent: [],
    ...what,
  };
};

/** Gives who looks after a case on its team: its worker, or the leads while it has none. */
export const caseHolder = (of: Pick<Case, 'workerId' | 'teamId'>): Holder =>
  of.workerId === undefined ? heldByLeads(of.teamId) : heldByMember(of.workerId);
