import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { addNote } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { addTask, dueNextWorkingDay, taskNoteKey, toldTo } from '@fingerpost/core/work';
import { leftToDo } from './left-to-do.ts';
import { mustBeOpenToCarer, mustBePersonOrTeam } from './may-answer.ts';
import { referralEvent } from './referral.events.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';

/**
 * Says for the person that a day of a service's does not suit them: their words go to the link worker,
 * whose task it is to settle another one with the service by the end of the next working day. Refuses:
 * referral.missing, referral.step, told.missing, told.on, idempotency.reused.
 */
export const askAnotherDay = useCase({
  input: z.object({
    ...onReferral,
    words: z.string().trim().min(1, 'Write when it would suit.').max(1000, 'Write at most 1,000 characters.'),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, words, told: said }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustBePersonOrTeam(context.actor, before);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    mustBeOpenToCarer(context.actor, before, policy);
    if ((await checkStep(context, before, 'ask-another-day')) === 'repeat') return referralState(before);
    const told = toldTo(context, said);
    const dueBy = dueNextWorkingDay(context.now);
    const task = leftToDo(context, { before, parent }, { todo: 'another-day', because: 'day-does-not-suit', dueBy });
    const after = nextReferral(context, before, {}, policy);
    const event = referralEvent('AnotherDayAsked', { taskId: task.id, dueBy, told });
    await commit(
      context,
      referralChange(context, after, event, [addTask(task), addNote(context, taskNoteKey(task.id), words)]),
    );
    return referralState(after);
  },
});
