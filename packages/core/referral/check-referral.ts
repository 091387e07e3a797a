import { type Context, idWithin } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { addTask, dueAfter, heldByLeads, type Holder, type Task } from '@fingerpost/core/work';
import type { Write } from '@fingerpost/kernel';
import { leftToDo } from './left-to-do.ts';
import { heldByTeamSide } from './holding.ts';
import type { Referral } from './referral.ts';

const holderFor = (found: Case, referral: Referral): Holder =>
  found.workerId === undefined ? heldByLeads(found.teamId) : heldByTeamSide({ ...referral, workerId: found.workerId });

/** Makes the task to look again, by the end of the next working day, at a referral that may not be right any more; it does not say why. */
const checkTask = (
  context: Context,
  found: Case,
  referral: Referral,
  because: 'ask-the-person' | 'nobody-there',
  policy: Pick<Policy, 'tellPersonWithin'>,
): Task => {
  const before = { ...referral, workerId: found.workerId };
  const task = leftToDo(
    context,
    { before, parent: found },
    {
      todo: 'check-referral',
      because,
      dueBy: dueAfter(context.now, policy.tellPersonWithin),
      holder: holderFor(found, referral),
    },
  );
  return { ...task, id: idWithin('tsk', found.id, context.random(16)) };
};

/** The writes that leave such a task for each of some referrals. */
export const checkReferrals = (
  context: Context,
  found: Case,
  referrals: readonly Referral[],
  because: 'ask-the-person' | 'nobody-there',
  policy: Pick<Policy, 'tellPersonWithin'>,
): readonly Write[] => referrals.map((referral) => addTask(checkTask(context, found, referral, because, policy)));
