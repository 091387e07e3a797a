import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dueAfter } from '@fingerpost/core/work';
import { askingAbout } from './asked-about.ts';
import { finishing, formerOf, uncounted } from './finishing.ts';
import { leftToDo } from './left-to-do.ts';
import { mustActForProvider } from './may-answer.ts';
import { Outcome } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { addReferralNote } from './referral-note.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { onReferral, Said, saidIn } from './step-input.ts';

/**
 * Completes a referral with its outcome and a sentence; anything else the person needs becomes a task
 * for the link worker. Refuses: referral.missing, referral.step, idempotency.reused.
 */
export const completeReferral = useCase({
  input: z.object({ ...onReferral, ...bySpeaking, outcome: Outcome, note: Said, alsoNeeds: Said }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async ({ referralId, outcome, ...said }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'complete')) === 'repeat') return referralState(before);
    const spoken = spokenWith(before, said);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const text = saidIn(said.note);
    const alsoNeeds = saidIn(said.alsoNeeds);
    const noted = text !== undefined || alsoNeeds !== undefined;
    const note = noted ? before.version + 1 : undefined;
    const dueBy = dueAfter(context.now, policy.firstContact);
    const task =
      alsoNeeds === undefined
        ? undefined
        : leftToDo(context, { before, parent }, { todo: 'also-needs', because: 'completed', dueBy, note });
    const after = nextReferral(
      context,
      before,
      { ...finishing(context, 'completed'), ...formerOf(before), outcome, note, afterTaskId: task?.id },
      policy,
    );
    await commit(
      context,
      referralChange(
        context,
        after,
        referralEvent('ReferralCompleted', {
          ...spoken,
          outcome,
          noted,
          taskId: task?.id,
          ...askingAbout(after, parent, policy),
        }),
        [
          ...uncounted(before),
          ...(task === undefined ? [] : [addTask(task)]),
          ...(noted ? [addReferralNote(context, after, { about: 'completion', text: text ?? '', alsoNeeds })] : []),
        ],
      ),
    );
    return referralState(after);
  },
});
