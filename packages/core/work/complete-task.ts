import * as z from 'zod';
import {
  type Actor,
  commit,
  isKeptFrom,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  type StaffActor,
  TaskId,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { changeTask, readTask } from './task-item.ts';
import type { Task } from './task.ts';
import { taskKey } from './work.keys.ts';
import { workRefusals } from './work.refusals.ts';

/** What came of a task: it was done, it turned out not to be needed, or it could not be done. */
const TaskResult = z.enum(['done', 'not-needed', 'could-not-do']);

/** Where a task stands, and who has done it. */
export type TaskState = Pick<Task, 'status' | 'todo' | 'caseId' | 'doneBy' | 'result' | 'version'> & {
  readonly taskId: string;
};

const taskState = ({ id, status, todo, caseId, doneBy, result, version }: Task): TaskState => ({
  taskId: id,
  status,
  todo,
  caseId,
  doneBy,
  result,
  version,
});

const isTeams = (actor: StaffActor, task: Task): boolean =>
  (actor.role === 'link-worker' || actor.role === 'team-lead') && actor.organisationId === task.teamId;

/** The holder's side: a whole organisation may do what one of it holds, since people fall ill. */
const mayComplete = (actor: Actor, task: Task): boolean => {
  if (actor.kind !== 'staff' || isKeptFrom(actor, task.caseId)) return false;
  switch (task.holder?.kind) {
    case 'organisation':
      return task.holder.id === actor.organisationId;
    case 'member':
    case 'leads':
      return isTeams(actor, task);
    case 'administrators':
      return actor.role === 'network-admin' || isTeams(actor, task);
    case 'person':
      return isTeams(actor, task);
    case 'safeguarding-lead':
    case 'safeguarding-deputy':
    case 'complaints-lead':
    case 'complaints-deputy':
      // They hold concerns and complaints, never tasks.
      return false;
    case undefined:
      return isTeams(actor, task) || actor.organisationId === task.practiceId;
  }
};

/**
 * Marks a task done, under the caller's name: by whoever holds it or a colleague on their side.
 * Refuses: task.missing, task.done with who was first, task.review, task.answer, task.record, version.stale, idempotency.reused.
 */
export const completeTask = useCase({
  input: z.object({ taskId: TaskId, result: TaskResult.default('done') }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'network-admin'],
  run: async ({ taskId, result }, context): Promise<TaskState> => {
    const before = await readTask(context, taskId);
    if (before === undefined) throw refuse(workRefusals.missing);
    if (wasHad(context, before.recent)) return taskState(before);
    if (!mayComplete(context.actor, before)) throw refuse(workRefusals.missing);
    // What a lead makes of it is asked first, by a step of its own.
    if (before.todo === 'review-access') throw refuse(workRefusals.review);
    if (before.todo === 'print-record' && before.status === 'open') throw refuse(workRefusals.record);
    if (before.todo === 'answer-message' || before.todo === 'file-reply') throw refuse(workRefusals.answer);
    if (before.status === 'done') {
      const { at, name } = before.doneBy ?? { at: before.changedAt, name: undefined };
      throw refuse(workRefusals.done, { happened: { step: 'done', at, ...(name === undefined ? {} : { by: name }) } });
    }
    mustMatch(context, before.version);
    const at = context.now.toISOString();
    const { memberId, name } = memberActor(context.actor);
    const after: Task = {
      ...before,
      status: 'done',
      holder: undefined,
      dueBy: undefined,
      doneBy: { memberId, name, at },
      result,
      changedAt: at,
      version: before.version + 1,
      recent: remember(context, before.recent),
    };
    const event = makeEvent(context, {
      type: 'TaskCompleted',
      subject: taskId,
      version: after.version,
      scope: before.scope,
      data: { todo: before.todo, result, referralId: before.referralId, messageId: before.messageId },
    });
    await commit(context, { head: taskKey(taskId), event, writes: [changeTask(after)] });
    return taskState(after);
  },
});
