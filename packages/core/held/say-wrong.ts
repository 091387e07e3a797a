import * as z from 'zod';
import {
  CaseId,
  commit,
  idCharacters,
  makeEvent,
  mayForPerson,
  refuse,
  requestDigest,
  useCase,
} from '@fingerpost/kernel';
import { authorOf, caseHolder, caseRefusals, isTeamOfCase, readCase, scopeOf, taskOnCase } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { addTask, dueAfter, toldTo } from '@fingerpost/core/work';
import { type Correction, CorrectionAbout } from './held.ts';
import { heldEvent } from './held.events.ts';
import { correctionKey } from './held.keys.ts';

/** The instant by which somebody acts on what was said to be wrong. */
export type SaidWrong = { readonly actBy: string };

const workingDays = 5;

/**
 * Keeps what a person says is wrong in what is held about them, beside the original, and gives their link
 * worker a task to act on it. Nothing is overwritten. Refuses: case.missing, told.missing, told.on.
 */
export const sayWrong = useCase({
  input: z.object({
    caseId: CaseId,
    about: CorrectionAbout,
    words: z.string().trim().min(1, 'Write what is wrong.').max(2000, 'Write at most 2,000 characters.'),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, about, words, told: said }, context): Promise<SaidWrong> => {
    const of = await readCase(context, caseId);
    if (!mayForPerson(context.actor, caseId, 'message') && !isTeamOfCase(context.actor, of))
      throw refuse(caseRefusals.missing);
    const told = toldTo(context, said);
    const key = correctionKey(caseId, idCharacters(context, 16));
    const actBy = dueAfter(context.now, workingDays);
    // The same request makes the same key.
    if (requestDigest(context) !== undefined && (await context.table.get(key)) !== undefined) return { actBy };
    const correction: Correction = { about, words, by: authorOf(context), at: context.now.toISOString(), told };
    const task = taskOnCase(context, of, {
      todo: 'act-on-correction',
      because: 'said-wrong',
      holder: caseHolder(of),
      dueBy: actBy,
    });
    await commit(context, {
      head: key,
      event: makeEvent(context, {
        ...heldEvent('CorrectionAdded', { about, taskId: task.id, told }),
        subject: caseId,
        version: 1,
        scope: scopeOf(of),
      }),
      writes: [
        { kind: 'put', expect: 'new', item: { ...key, type: 'correction', version: 1, data: correction } },
        addTask(task),
      ],
    });
    return { actBy };
  },
});
