import * as z from 'zod';
import { commit, type Context, makeEvent, ReferralId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dueNextWorkingDay, isShared, readTask, type Task, taskKey } from '@fingerpost/core/work';
import { heldByTeamSide } from './holding.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { type InCase, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { askingToRenew, isToRenew, renewTaskId } from './renewing.ts';
import { isFinished } from './steps.ts';

const isOver = ({ status, noLongerAgrees, ranOut }: Referral): boolean =>
  status === 'proposed' || isFinished(status) || noLongerAgrees === true || ranOut === true;

const asking = async (context: Context, at: InCase): Promise<Task | undefined> =>
  (await readTask(context, renewTaskId(context, at.before))) === undefined ? askingToRenew(context, at) : undefined;

const askOnly = async (context: Context, task: Task): Promise<void> => {
  const { id, todo, because, scope, version, referralId } = task;
  const event = makeEvent(context, {
    type: 'TaskAdded',
    subject: id,
    version,
    scope,
    data: { todo, because, referralId },
  });
  await commit(context, { head: taskKey(id), event, writes: [addTask(task)] });
};

/**
 * Has the link worker ask the person whether what they agreed to share may go on, two weeks before its last day; once
 * that has passed, the team holds the referral, since the service sees no person any more, and the service is told.
 * Asked for every night of what is open; what was done already is left alone. Refuses: referral.missing.
 */
export const renewSharing = useCase({
  input: z.object({ referralId: ReferralId }),
  allow: ['system'],
  run: async ({ referralId }, context): Promise<{ readonly done: boolean }> => {
    const at = await readInCase(context, referralId);
    const { before } = at;
    if (isOver(before) || !isToRenew(before, context.now)) return { done: false };
    const task = await asking(context, at);
    if (isShared(before, context.now)) {
      if (task !== undefined) await askOnly(context, task);
      return { done: task !== undefined };
    }
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const isSeen = before.acceptedAt !== undefined;
    const after = nextReferral(
      context,
      before,
      {
        ranOut: true,
        name: undefined,
        ...(isSeen
          ? { holder: heldByTeamSide(before), dueBy: dueNextWorkingDay(context.now), reminded: 0, raised: undefined }
          : {}),
      },
      policy,
    );
    const event = referralEvent('SharingRanOut', { from: before.status, taskId: renewTaskId(context, before) });
    await commit(context, referralChange(context, after, event, task === undefined ? [] : [addTask(task)]));
    return { done: true };
  },
});
