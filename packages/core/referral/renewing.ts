import { type Context, idWithin, type Write } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import { addDays, closeTaskIfOpen, dayOf, dueNextWorkingDay, dueOn, type Task } from '@fingerpost/core/work';
import { leftToDo } from './left-to-do.ts';
import { leadingCase, type Referral } from './referral.ts';

const daysBefore = 14;

/** Gives the id of the task to ask the person whether what they agreed to may go on: one for each last day. */
export const renewTaskId = (context: Pick<Context, 'secrets'>, found: Referral): string => {
  const digest = context.secrets.digest('standing-task', `${found.id}\nrenew-agreement\n${found.sharedUntil ?? ''}`);
  return idWithin('tsk', leadingCase(found), digest.slice(-16));
};

/** Tells whether it is time to ask whether what they agreed to may go on: two weeks before it runs out. */
export const isToRenew = ({ sharedUntil }: Pick<Referral, 'sharedUntil'>, now: Date): boolean =>
  sharedUntil !== undefined && addDays(dayOf(now), daysBefore) >= sharedUntil.slice(0, 10);

/** Makes the task of the link worker to ask, due on the last day, or on the next working day once that has passed. */
export const askingToRenew = (context: Context, at: { readonly before: Referral; readonly parent: Case }): Task => {
  const { sharedUntil = '' } = at.before;
  const hasPassed = sharedUntil <= context.now.toISOString();
  const lastDay = dayOf(new Date(Date.parse(sharedUntil) - 1));
  return {
    ...leftToDo(context, at, {
      todo: 'renew-agreement',
      because: hasPassed ? 'ran-out' : 'runs-out',
      dueBy: hasPassed ? dueNextWorkingDay(context.now) : dueOn(lastDay),
    }),
    id: renewTaskId(context, at.before),
  };
};

/** The writes that end the task to ask, now that the person agreed anew. */
export const renewed = (context: Context, before: Referral): Promise<readonly Write[]> =>
  isToRenew(before, context.now) ? closeTaskIfOpen(context, renewTaskId(context, before), 'done') : Promise.resolve([]);
