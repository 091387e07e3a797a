import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad, type Write } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { readTask, type Task } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { readCase } from './case.repository.ts';
import { standing } from './check-step.ts';
import { mustBeSettled } from './identity.ts';
import { actionIdFor, askPractice } from './practice-action.ts';

/** Where something that a practice was asked to do stands. */
export type ActionState = Pick<Task, 'status' | 'todo' | 'caseId' | 'dueBy' | 'holder' | 'result' | 'version'> & {
  readonly taskId: string;
};

/** Puts what a practice was asked to do into the answer to a step. */
export const actionState = ({ id, status, todo, caseId, dueBy, holder, result, version }: Task): ActionState => ({
  taskId: id,
  status,
  todo,
  caseId,
  dueBy,
  holder,
  result,
  version,
});

/**
 * Asks the registered practice to do something by a day, as a task of its own that comes back to the
 * link worker when nobody answers. Refuses: case.missing, case.step once closed, case.no-feedback,
 * case.no-practice, case.action-day, case.identity, idempotency.reused.
 */
export const requestAction = useCase({
  input: z.object({
    caseId: CaseId,
    ask: z.string().trim().min(1, 'Write what the practice is asked to do.').max(2000),
    on: z.iso.date().optional(),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, ask, on }, context): Promise<ActionState> => {
    const of = await readCase(context, caseId);
    mustBeTeamOfCase(context.actor, of);
    const had = context.idempotency === undefined ? undefined : await readTask(context, actionIdFor(context, caseId));
    if (had !== undefined && wasHad(context, had.recent)) return actionState(had);
    mustBeSettled(of);
    if (of.status === 'closed') throw refuse(caseRefusals.step, standing(of));
    const { task, ...change } = askPractice(context, of, { ask, on }, await readDirectory(context));
    const unchanged: Write = { kind: 'check', key: caseKey(caseId), expect: of.version };
    await commit(context, { ...change, writes: [...change.writes, unchanged] });
    return actionState(task);
  },
});
