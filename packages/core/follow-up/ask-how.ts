import { commit, type Context, idWithin, splitIdWithin, useCase, type Write } from '@fingerpost/kernel';
import type { Case, ClosureReason } from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { nextReferral, nextReferralLook, type Referral, referralChange } from '@fingerpost/core/referral';
import { addTask, dayOf, dueAfter, instantOf, taskKey } from '@fingerpost/core/work';
import { taskAbout } from './colleague.ts';
import { type DueReferral, dueReferral, pausedUntil } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { type Acted, ReferralFollowUp } from './follow-up.ts';

const noMoreQuestions: readonly ClosureReason[] = ['died', 'person-declined', 'in-error', 'duplicate'];

/** Gives the closure after which nobody asks the person anything, or undefined. */
const notToBeAsked = ({ closure }: Case): ClosureReason | undefined =>
  noMoreQuestions.find((reason) => reason === closure?.reason);

/** The id of the check-in with a person on a day: one, however many referrals ask for it. */
const taskOfDay = (context: Context, caseId: string): string =>
  idWithin('tsk', caseId, context.secrets.digest('check-in', `${caseId}\n${dayOf(context.now)}`).slice(-16));

/** Counts the check-in, and with it any other whose date has come as well. */
const afterAsking = (context: Context, found: Referral, policy: Policy): Referral => {
  const after = nextReferral(context, found, { checkIns: found.checkIns + 1 }, policy);
  const look = nextReferralLook(after, policy);
  const isPast = look?.act === 'ask-how' && look.lookAt <= context.now.toISOString();
  return isPast ? afterAsking(context, { ...found, checkIns: after.checkIns }, policy) : after;
};

const writesFor = async (context: Context, due: DueReferral, taskId: string): Promise<readonly Write[]> => {
  const leading = taskKey(idWithin('tsk', due.of.id, splitIdWithin(taskId).own));
  const there = due.found.ledBy === undefined ? due.more(taskKey(taskId)) : await context.table.get(leading);
  const isThere = there !== undefined;
  if (isThere || notToBeAsked(due.of) !== undefined) return [];
  const until = pausedUntil(due.of, context.now);
  const from = until === undefined ? context.now : instantOf(until);
  const dueBy = dueAfter(from, due.policy.firstContact);
  return [addTask(taskAbout(context, due, { id: taskId, todo: 'ask-how-it-goes', because: 'check-in', dueBy }))];
};

/**
 * Has the person asked how it goes, some weeks after a service began: a task for a colleague, one a
 * person and day. Nobody is asked about somebody who died or wanted no more contact.
 */
export const askHow = useCase({
  input: ReferralFollowUp,
  allow: ['system'],
  run: async (input, context): Promise<Acted> => {
    const taskId = taskOfDay(context, splitIdWithin(input.id).caseId);
    const due = await dueReferral(context, input, 'ask-how', [taskKey(taskId)]);
    if (due === undefined) return { ...input, done: false };
    const after = afterAsking(context, due.found, due.policy);
    const closed = notToBeAsked(due.of);
    const event =
      closed === undefined
        ? followUpEvent('PersonAsked', { taskId, checkIn: after.checkIns })
        : followUpEvent('CheckInSkipped', { because: closed, checkIn: after.checkIns });
    await commit(context, referralChange(context, after, event, await writesFor(context, due, taskId)));
    return { ...input, done: true };
  },
});
