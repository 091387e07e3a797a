import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dueAfter } from '@fingerpost/core/work';
import { askingAbout } from './asked-about.ts';
import { checkingDeath } from './checking-death.ts';
import { finishing, uncounted } from './finishing.ts';
import { leftToDo } from './left-to-do.ts';
import { isProviderOf, isTeamOf, sideOf } from './may-answer.ts';
import { EndReason } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { addReferralNote } from './referral-note.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { onReferral, Said, saidIn } from './step-input.ts';

/**
 * Ends a referral that was accepted, for a reason; where the service ends it, the link worker gets a
 * task, and by the end of the day where somebody says that the person has died. Refuses: referral.missing, referral.step, idempotency.reused.
 */
export const endReferral = useCase({
  input: z.object({ ...onReferral, ...bySpeaking, reason: EndReason, note: Said }),
  allow: ['provider', 'link-worker', 'team-lead'],
  run: async ({ referralId, reason, ...said }, context): Promise<ReferralState> => {
    const { actor, now } = context;
    const { before, parent } = await readInCase(context, referralId);
    const byProvider = isProviderOf(actor, before);
    if (!byProvider && !isTeamOf(actor, before)) throw refuse(referralRefusals.missing);
    if ((await checkStep(context, before, 'end')) === 'repeat') return referralState(before);
    const spoken = spokenWith(before, said);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const text = saidIn(said.note);
    const note = text === undefined ? undefined : before.version + 1;
    const dueBy = dueAfter(now, policy.rescueWithin);
    const isDeath = reason === 'died';
    const task =
      byProvider && !isDeath
        ? leftToDo(context, { before, parent }, { todo: 'after-ending', because: reason, dueBy, note })
        : undefined;
    const after = nextReferral(
      context,
      before,
      { ...finishing(context, 'ended'), reason, note, afterTaskId: task?.id },
      policy,
    );
    const by = sideOf(actor, before);
    const event = referralEvent('ReferralEnded', {
      ...spoken,
      reason,
      by,
      noted: note !== undefined,
      taskId: task?.id,
      ...askingAbout(after, parent, policy),
    });
    await commit(
      context,
      referralChange(context, after, event, [
        ...uncounted(before),
        ...(task === undefined ? [] : [addTask(task)]),
        ...(isDeath ? await checkingDeath(context, parent) : []),
        ...(text === undefined ? [] : [addReferralNote(context, after, { about: 'ending', text })]),
      ]),
    );
    return referralState(after);
  },
});
