import * as z from 'zod';
import {
  commit,
  type Context,
  eventItem,
  idWithin,
  makeEvent,
  splitIdWithin,
  useCase,
  type Write,
} from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { nextReferral, nextReferralLook, type Referral, referralChange } from '@fingerpost/core/referral';
import { addTask, dayOf, type Task, taskKey } from '@fingerpost/core/work';
import { askedBy, askedOfPerson, notToBeAsked } from './check-in.ts';
import { taskAbout } from './colleague.ts';
import { type DueReferral, dueReferral, pausedUntil } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { type Acted, ReferralFollowUp } from './follow-up.ts';

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

/** The question to the person, with the event from which its deadline is watched. */
const askingPerson = (context: Context, task: Task): readonly Write[] => {
  const { id, todo, because, scope, version, lookAt, watch = version } = task;
  const event = makeEvent(context, {
    type: 'TaskAdded',
    subject: id,
    version,
    scope,
    watch: { lookAt, watch },
    data: { todo, because, referralId: task.referralId },
  });
  return [addTask(task), { kind: 'put', expect: 'new', item: eventItem(taskKey(id), event) }];
};

/** The task that asks, and who is asked; nothing where the person was asked that day already, or is not to be asked. */
const askingOn = async (
  context: Context,
  due: DueReferral,
  taskId: string,
  isOnline: boolean,
): Promise<{ readonly writes: readonly Write[]; readonly online?: true }> => {
  const leading = taskKey(idWithin('tsk', due.of.id, splitIdWithin(taskId).own));
  const there = due.found.ledBy === undefined ? due.more(taskKey(taskId)) : await context.table.get(leading);
  if (there !== undefined || notToBeAsked(due.of) !== undefined) return { writes: [] };
  const dueBy = askedBy(context, due.of, due.directory);
  const task = taskAbout(context, due, { id: taskId, todo: 'ask-how-it-goes', because: 'check-in', dueBy });
  const isPaused = pausedUntil(due.of, context.now) !== undefined;
  return isOnline && !isPaused && due.of.status !== 'closed'
    ? { writes: askingPerson(context, askedOfPerson(task)), online: true }
    : { writes: [addTask(task)] };
};

/**
 * Has the person asked how it goes, some weeks after a service began, once a person and day: the person
 * themselves where they can answer on their own page (`online`), otherwise by a colleague. Nobody is asked
 * about somebody who died or wanted no more contact.
 */
export const askHow = useCase({
  input: ReferralFollowUp.extend({ online: z.boolean().default(false) }),
  allow: ['system'],
  run: async ({ online: isOnline, ...input }, context): Promise<Acted> => {
    const taskId = taskOfDay(context, splitIdWithin(input.id).caseId);
    const due = await dueReferral(context, input, 'ask-how', [taskKey(taskId)]);
    if (due === undefined) return { ...input, done: false };
    const after = afterAsking(context, due.found, due.policy);
    const closed = notToBeAsked(due.of);
    const { writes, online } = await askingOn(context, due, taskId, isOnline);
    const event =
      closed === undefined
        ? followUpEvent('PersonAsked', { taskId, checkIn: after.checkIns, online })
        : followUpEvent('CheckInSkipped', { because: closed, checkIn: after.checkIns });
    await commit(context, referralChange(context, after, event, writes));
    return { ...input, done: true };
  },
});
