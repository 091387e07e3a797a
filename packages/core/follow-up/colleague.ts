import { type Context, idWithin, splitIdWithin } from '@fingerpost/kernel';
import { type Case, scopeOf } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { type Referral, referralScope } from '@fingerpost/core/referral';
import { hasLead, heldAbove, heldByMember, type Holder, type Task } from '@fingerpost/core/work';

/** Gives who picks up what silence left: the case's worker, or the leads once it has closed or the worker is gone, or the administrators where the team has none. */
export const colleagueFor = (of: Case, directory: Directory): Holder => {
  const worker = of.workerId === undefined ? undefined : directory.member(of.workerId);
  return of.status === 'closed' || worker?.active !== true
    ? heldAbove(of.teamId, hasLead(of.teamId, directory))
    : heldByMember(worker.memberId);
};

/** Makes a task about a referral, or about a whole case, for whoever picks it up, due by an instant. */
export const taskAbout = (
  context: Context,
  { found, of, directory }: { readonly found?: Referral | undefined; readonly of: Case; readonly directory: Directory },
  task: Pick<Task, 'id' | 'todo' | 'because'> &
    Partial<Pick<Task, 'why' | 'noticeId'>> & { readonly dueBy: string; readonly alternatives?: string[] },
): Task => {
  const now = context.now.toISOString();
  return {
    status: 'open',
    name: of.name,
    needs: (found ?? of).needs,
    urgency: (found ?? of).urgency,
    serviceId: found?.serviceId,
    providerId: found?.providerId,
    practiceId: (found ?? of).practiceId,
    teamId: (found ?? of).teamId,
    workerId: of.workerId,
    holder: colleagueFor(of, directory),
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId: of.id,
    scope: found === undefined ? scopeOf(of) : referralScope(found),
    referralId: found?.id,
    recent: [],
    ...task,
    // A referral that is led from another case than its own leaves its tasks there.
    id: idWithin('tsk', of.id, splitIdWithin(task.id).own),
  };
};
