import * as z from 'zod';
import {
  commit,
  makeEvent,
  mustMatch,
  organisationOf,
  refuse,
  remember,
  splitIdWithin,
  TaskId,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { changeTask, readTask, type Task, taskKey, workRefusals } from '@fingerpost/core/work';
import { ActionResult, caseEvent } from './case.events.ts';
import { actionNoteKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { readCase } from './case.repository.ts';
import { addNote } from './note.ts';
import { returnedAction } from './practice-action.ts';
import { type ActionState, actionState } from './request-action.ts';

const isAction = ({ todo }: Task): boolean => todo === 'practice-action' || todo === 'action-returned';

/**
 * Takes the practice's answer to what it was asked: done, or not going to with the reason, which gives
 * it back to the link worker. Also when it went back already, as long as nobody has dealt with it.
 * Refuses: task.missing, task.done with who was first, case.action-reason, version.stale, idempotency.reused.
 */
export const answerAction = useCase({
  input: z.object({ taskId: TaskId, result: ActionResult, reason: z.string().trim().max(1000).optional() }),
  allow: ['referrer'],
  run: async ({ taskId, result, ...said }, context): Promise<ActionState> => {
    const before = await readTask(context, taskId);
    const isTheirs = before?.practiceId === organisationOf(context.actor);
    if (before === undefined || !isAction(before) || !isTheirs) throw refuse(workRefusals.missing);
    if (wasHad(context, before.recent)) return actionState(before);
    const { at, name } = before.doneBy ?? { at: before.changedAt, name: undefined };
    if (before.status === 'done' || before.result !== undefined)
      throw refuse(workRefusals.done, {
        happened: { step: before.result ?? 'done', at, ...(name === undefined ? {} : { by: name }) },
      });
    mustMatch(context, before.version);
    const reason = said.reason === '' ? undefined : said.reason;
    if (result === 'not-going-to' && reason === undefined) throw refuse(caseRefusals.actionReason);
    const member = memberActor(context.actor);
    const recent = remember(context, before.recent);
    const done = (): Task => ({
      ...before,
      status: 'done',
      holder: undefined,
      dueBy: undefined,
      lookAt: undefined,
      doneBy: { memberId: member.memberId, name: member.name, at: context.now.toISOString() },
      result,
      changedAt: context.now.toISOString(),
      version: before.version + 1,
      recent,
    });
    const back = async (): Promise<Task> => {
      const of = await readCase(context, splitIdWithin(taskId).caseId);
      const directory = await readDirectory(context);
      return { ...returnedAction(context, before, { of, directory, because: 'practice-will-not' }), result, recent };
    };
    const after = result === 'done' ? done() : await back();
    const event = makeEvent(context, {
      ...caseEvent('ActionAnswered', { result, noted: reason !== undefined }),
      subject: taskId,
      version: after.version,
      scope: before.scope,
      watch: { watch: after.version },
    });
    const note = reason === undefined ? [] : [addNote(context, actionNoteKey(taskId, 'answer'), reason)];
    await commit(context, { head: taskKey(taskId), event, writes: [changeTask(after), ...note] });
    return actionState(after);
  },
});
