import type { Policy } from '@fingerpost/core/directory';
import { dueAfter } from '@fingerpost/core/work';
import type { Case } from './case.ts';

/** When the workflow looks at a case next, and what it does if nothing has changed by then. */
export type CaseLook = { readonly lookAt: string; readonly act: 'raise' };

const laterOf = (one: string, other: string): string => (one < other ? other : one);

/**
 * Decides when to look at a case again. It acts on silence only: a case that waits for a worker is
 * raised to the leads; one whose date has passed is shown to them, then held by them, then by the
 * administrators. Undefined once closed, or when nobody is left to raise it to.
 */
export const nextCaseLook = (found: Case, policy: Policy): CaseLook | undefined => {
  if (found.status === 'closed' || found.dueBy === undefined) return undefined;
  const afterDue = (days: number): CaseLook => ({
    lookAt: dueAfter(new Date(found.dueBy ?? found.openedAt), days),
    act: 'raise',
  });
  switch (found.raised) {
    case 'administrators':
      return undefined;
    case 'leads':
      return afterDue(policy.leadOverdueToAdmin);
    case 'shown':
      return afterDue(policy.workerOverdueToLead);
    case undefined:
      return found.status === 'waiting' && found.paused === undefined
        ? { lookAt: laterOf(dueAfter(new Date(found.openedAt), policy.unallocatedToLead), found.dueBy), act: 'raise' }
        : afterDue(policy.workerOverdueShown);
  }
};
