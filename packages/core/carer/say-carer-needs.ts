import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { addNote, caseHolder, isTeamOfCase, taskOnCase } from '@fingerpost/core/case';
import { addTask, closeTaskIfOpen, dayOf, dueNextWorkingDay, taskNoteKey } from '@fingerpost/core/work';
import { CarerNeeds, isActive } from './carer.ts';
import { carerEvent } from './carer.events.ts';
import { carerRefusals } from './carer.refusals.ts';
import { carerChange, nextCarer, readCarer } from './carer.repository.ts';
import { type CarerState, carerState } from './carer-state.ts';

/**
 * Records what a carer says of help for themselves. Who wants help gets a task for the case's worker, who
 * talks with them and opens a case of their own if they like; whoever was to ask has it off their list. Refuses: carer.missing, carer.ended,
 * version.stale, idempotency.reused.
 */
export const sayCarerNeeds = useCase({
  input: z.object({
    caseId: CaseId,
    carerId: z.string(),
    answer: CarerNeeds,
    words: z.string().trim().max(1000, 'Write at most 1,000 characters.').optional(),
  }),
  allow: ['carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, carerId, answer, words = '' }, context): Promise<CarerState> => {
    const { carer: before, of } = await readCarer(context, { caseId, carerId });
    const { actor, now } = context;
    const isThemselves = actor.kind === 'carer' && actor.caseId === caseId && actor.carerId === carerId;
    if (!isThemselves && !isTeamOfCase(actor, of)) throw refuse(carerRefusals.missing);
    if (wasHad(context, before.recent)) return carerState(before);
    if (!isActive(before, dayOf(now))) throw refuse(carerRefusals.ended);
    const holder = caseHolder(of);
    const dueBy = dueNextWorkingDay(now);
    const task =
      answer === 'wants-help'
        ? taskOnCase(context, of, { todo: 'carer-needs', because: 'carer-asked', holder, dueBy })
        : undefined;
    const asked = await closeTaskIfOpen(context, before.taskId, 'done');
    const after = nextCarer(context, before, { needs: { answer, on: dayOf(now) }, taskId: undefined });
    const event = carerEvent('CarerNeedsAsked', { carerId, answer, taskId: task?.id });
    const note = task === undefined || words === '' ? [] : [addNote(context, taskNoteKey(task.id), words)];
    const writes = [...asked, ...(task === undefined ? [] : [addTask(task)]), ...note];
    await commit(context, carerChange(context, of, after, event, writes));
    return carerState(after);
  },
});
