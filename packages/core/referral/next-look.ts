import type { Policy } from '@fingerpost/core/directory';
import { addDays, dayOf, dueAfter, dueOn } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import { isFinished } from './steps.ts';

export type ReferralAct = 'remind' | 'hand-over' | 'ask-how' | 'ask-outcome' | 'raise';
/** When the workflow looks at a referral next, and what it does if nothing has changed by then. */
export type ReferralLook = { readonly lookAt: string; readonly act: ReferralAct };

const checkIn = (found: Referral, policy: Policy): ReferralLook | undefined => {
  const weeks = policy.checkInWeeks[found.checkIns];
  const asked = found.status === 'started' || found.status === 'completed';
  if (!asked || found.startedAt === undefined || found.oneOff === true || weeks === undefined) return undefined;
  if (found.noCheckIns === true) return undefined;
  return { lookAt: dueOn(addDays(dayOf(new Date(found.startedAt)), weeks * 7)), act: 'ask-how' };
};

const waiting = (found: Referral, policy: Policy): ReferralLook | undefined => {
  if (isFinished(found.status) || found.dueBy === undefined) return undefined;
  const due = new Date(found.dueBy);
  const heldByTeam = found.holder?.kind !== 'organisation' || found.holder.id !== found.providerId;
  // The task of the offer that it is one of keeps the date for all of them.
  if (found.status === 'proposed' && found.offer !== undefined) return undefined;
  if (found.raised === 'administrators') return undefined;
  if (found.raised === 'leads') return { lookAt: dueAfter(due, policy.leadOverdueToAdmin), act: 'raise' };
  if (heldByTeam) return { lookAt: dueAfter(due, policy.workerOverdueToLead), act: 'raise' };
  if (found.rescueTaskId !== undefined) return undefined;
  if (found.reminded === 0) return { lookAt: found.dueBy, act: found.status === 'started' ? 'ask-outcome' : 'remind' };
  const usual = Math.max(1, policy.remindAgainAt - policy.answerWithin);
  const [again, last] = (found.status === 'sent' ? found.patience : undefined) ?? [
    usual,
    policy.handOverAt - policy.answerWithin,
  ];
  if (found.reminded === 1) return { lookAt: dueAfter(due, again), act: 'remind' };
  // Each look is later than the one before, whatever the policy says, or none would follow.
  return { lookAt: dueAfter(due, Math.max(again + 1, last)), act: 'hand-over' };
};

/**
 * Decides when to look at a referral again. It acts on silence only: two reminders after the date,
 * then a colleague's task; and asks the person how it goes, 6 weeks and 6 months after the start by
 * default. Undefined when there is nothing to wait for.
 */
export const nextReferralLook = (found: Referral, policy: Policy): ReferralLook | undefined => {
  const looks = [waiting(found, policy), checkIn(found, policy)].filter((look) => look !== undefined);
  return looks.toSorted((one, other) => one.lookAt.localeCompare(other.lookAt))[0];
};
