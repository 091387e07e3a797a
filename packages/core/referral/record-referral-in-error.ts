import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dueSameDay, heldByLeads } from '@fingerpost/core/work';
import { finishing, uncounted } from './finishing.ts';
import { leftToDo } from './left-to-do.ts';
import { mustBeTeam } from './may-answer.ts';
import { referralEvent } from './referral.events.ts';
import { addReferralNote } from './referral-note.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { isFinished } from './steps.ts';
import { onReferral, Said, saidIn } from './step-input.ts';

/**
 * Records that a referral should never have been: sharing ends at once, it leaves the reports, and
 * where the service had been given the person's details the leads get an incident to look into.
 * Refuses: referral.missing, referral.step, idempotency.reused.
 */
export const recordReferralInError = useCase({
  input: z.object({ ...onReferral, note: Said }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ referralId, ...said }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustBeTeam(context.actor, before);
    if ((await checkStep(context, before, 'record-in-error')) === 'repeat') return referralState(before);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const text = saidIn(said.note);
    const note = text === undefined ? undefined : before.version + 1;
    const shown = before.acceptedAt !== undefined;
    const incident = {
      todo: 'incident',
      because: 'in-error',
      dueBy: dueSameDay(context.now),
      holder: heldByLeads(before.teamId),
      note,
    } as const;
    const task = shown ? leftToDo(context, { before, parent }, incident) : undefined;
    const after = nextReferral(
      context,
      before,
      { ...finishing(context, 'in-error'), note: note ?? before.note, afterTaskId: task?.id },
      policy,
    );
    const event = referralEvent('ReferralRecordedInError', { from: before.status, shown, taskId: task?.id });
    await commit(
      context,
      referralChange(context, after, event, [
        ...(isFinished(before.status) ? [] : uncounted(before)),
        ...(task === undefined ? [] : [addTask(task)]),
        ...(text === undefined ? [] : [addReferralNote(context, after, { about: 'error', text })]),
      ]),
    );
    return referralState(after);
  },
});
