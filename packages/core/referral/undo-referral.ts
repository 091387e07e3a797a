import * as z from 'zod';
import { commit, type Context, useCase } from '@fingerpost/kernel';
import { openReferralsKey } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { closeTask, dueAfter, type Task, taskKey, taskOf } from '@fingerpost/core/work';
import { heldByProviderSide, todoOf } from './holding.ts';
import { mustActForProvider } from './may-answer.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { letterKey } from './referral.keys.ts';
import { checkStep, letterOf, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';

const workingDaysToUndo = 1;

const isInTime = (before: Referral, now: Date): boolean =>
  before.finishedAt !== undefined && now.toISOString() <= dueAfter(new Date(before.finishedAt), workingDaysToUndo);

const gather = async (context: Context, before: Referral): Promise<{ sharesName: boolean; task: Task | undefined }> => {
  const task = before.afterTaskId === undefined ? [] : [taskKey(before.afterTaskId)];
  const items = await context.table.getMany([letterKey(before.id), ...task]);
  const letter = items.find(({ type }) => type === 'letter');
  const left = items.find(({ type }) => type === 'task');
  return {
    sharesName: letter !== undefined && letterOf(letter).share.includes('name'),
    task: left === undefined ? undefined : taskOf(left),
  };
};

/**
 * Takes back a decline or a completion within one working day, while nobody has acted on it: the
 * referral stands again where it stood, and the task that its end left is closed. Refuses:
 * referral.missing, referral.step, idempotency.reused.
 */
export const undoReferral = useCase({
  input: z.object({ ...onReferral }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async ({ referralId }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustActForProvider(context.actor, before);
    const { sharesName, task } = await gather(context, before);
    const counts = before.letRun !== true;
    const possible =
      isInTime(before, context.now) && task?.status !== 'done' && !(counts && parent.status === 'closed');
    const { former } = before;
    if ((await checkStep(context, before, 'undo', possible)) === 'repeat' || former === undefined)
      return referralState(before);

    const stands = { ...before, status: former.status };
    const after = nextReferral(
      context,
      before,
      {
        ...former,
        todo: todoOf(stands),
        holder: heldByProviderSide(before),
        name: sharesName ? parent.name : undefined,
        finishedAt: undefined,
        reason: undefined,
        outcome: undefined,
        note: undefined,
        former: undefined,
        afterTaskId: undefined,
        rescueTaskId: undefined,
      },
      (await readDirectory(context)).policyOf(before.commissionerId),
    );
    const event = referralEvent('ReferralUndone', { from: before.status, to: former.status });
    await commit(
      context,
      referralChange(context, after, event, [
        ...(counts ? [{ kind: 'count', key: openReferralsKey(before.caseId), by: 1 } as const] : []),
        ...(task === undefined ? [] : closeTask(context, task, 'undone')),
      ]),
    );
    return referralState(after);
  },
});
