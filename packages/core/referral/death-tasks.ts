import type { Context } from '@fingerpost/kernel';
import { type Case, taskOnCase } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { hasLead, heldAbove, heldByMember, type Holder, type Task } from '@fingerpost/core/work';

/** Makes the tasks by which a case's worker and leads learn the same day of a death that somebody else recorded. */
export const tasksAfterDeath = (context: Context, of: Case, directory: Directory): readonly Task[] => {
  const { actor } = context;
  const isBy = (holder: Holder): boolean =>
    actor.kind === 'staff' && (holder.id === actor.memberId || (actor.role === 'team-lead' && holder.kind === 'leads'));
  const holders = of.workerId === undefined ? [] : [heldByMember(of.workerId)];
  return [...holders, heldAbove(of.teamId, hasLead(of.teamId, directory))]
    .filter((holder) => !isBy(holder))
    .map((holder) => taskOnCase(context, of, { todo: 'after-death', because: 'died', holder }));
};
