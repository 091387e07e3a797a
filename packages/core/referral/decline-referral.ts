import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dueAfter } from '@fingerpost/core/work';
import { finishing, formerOf, uncounted } from './finishing.ts';
import { leftToDo } from './left-to-do.ts';
import { mustActForProvider } from './may-answer.ts';
import { DeclineReason } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { addReferralNote } from './referral-note.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { onReferral, Said, saidIn } from './step-input.ts';

/**
 * Declines a referral for a reason, which leaves the link worker a task to find something else.
 * Refuses: referral.missing, referral.step, idempotency.reused.
 */
export const declineReferral = useCase({
  input: z.object({ ...onReferral, ...bySpeaking, reason: DeclineReason, note: Said }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async ({ referralId, reason, ...said }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'decline')) === 'repeat') return referralState(before);
    const spoken = spokenWith(before, said);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const text = saidIn(said.note);
    const note = text === undefined ? undefined : before.version + 1;
    const task = leftToDo(
      context,
      { before, parent },
      { todo: 'after-decline', because: reason, dueBy: dueAfter(context.now, policy.rescueWithin), note },
    );
    const after = nextReferral(
      context,
      before,
      { ...finishing(context, 'declined'), ...formerOf(before), reason, note, afterTaskId: task.id },
      policy,
    );
    const event = referralEvent('ReferralDeclined', { ...spoken, reason, noted: note !== undefined, taskId: task.id });
    await commit(
      context,
      referralChange(context, after, event, [
        addTask(task),
        ...uncounted(before),
        ...(text === undefined ? [] : [addReferralNote(context, after, { about: 'decline', text })]),
      ]),
    );
    return referralState(after);
  },
});
