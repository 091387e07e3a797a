import * as z from 'zod';
import { CaseId, commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { addTask, dueNextWorkingDay, taskNoteKey, toldTo } from '@fingerpost/core/work';
import { CallAbout, caseEvent } from './case.events.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForPersonsStep } from './check-step.ts';
import { addNote } from './note.ts';
import { caseHolder, taskOnCase } from './task-on-case.ts';

/** Where the case stands, and the instant by which somebody is to ring. */
export type CallAskedFor = CaseState & { readonly callBy: string };

/**
 * Asks for a call, or for another day than the one that was given, with words such as when it suits: a
 * task of the case's worker, or of the leads while there is none, by the end of the next working day.
 * Refuses: case.missing, case.step, told.missing, told.on, idempotency.reused.
 */
export const askForCall = useCase({
  input: z.object({
    caseId: CaseId,
    about: CallAbout.default('call'),
    words: z.string().trim().max(1000, 'Write at most 1,000 characters.').optional(),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<CallAskedFor> => {
    const { before, checked } = await readForPersonsStep(context, input.caseId, 'ask-for-call');
    const callBy = dueNextWorkingDay(context.now);
    if (checked === 'repeat') return { ...caseState(before), callBy };
    const { about, words = '' } = input;
    const told = toldTo(context, input.told);
    const because = about === 'call' ? 'asked-for-call' : 'day-does-not-suit';
    const task = taskOnCase(context, before, {
      todo: 'call-person',
      because,
      holder: caseHolder(before),
      dueBy: callBy,
    });
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, {}, policy);
    await commit(
      context,
      caseChange(context, after, caseEvent('CallAsked', { about, taskId: task.id, dueBy: callBy, told }), [
        addTask(task),
        ...(words === '' ? [] : [addNote(context, taskNoteKey(task.id), words)]),
      ]),
    );
    return { ...caseState(after), callBy };
  },
});
