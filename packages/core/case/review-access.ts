import * as z from 'zod';
import {
  commit,
  type Context,
  idCharacters,
  idWithin,
  makeEvent,
  refuse,
  remember,
  splitIdWithin,
  TaskId,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, closeTask, dueAfter, type Task, taskKey, taskOf, workRefusals } from '@fingerpost/core/work';
import { type Access, accessOf, putAccess } from './access.ts';
import { isTeamOfCase } from './case-access.ts';
import { scopeOf } from './case.ts';
import { caseEvent } from './case.events.ts';
import { accessKey, caseKey } from './case.keys.ts';
import { caseOf } from './case.repository.ts';

/** What a lead made of an access beyond the team, and the incident where it was one. */
export type AccessReviewed = {
  readonly taskId: string;
  readonly result: 'right' | 'incident';
  readonly incidentTaskId?: string | undefined;
};

const read = async (context: Context, taskId: string) => {
  const { caseId, own } = splitIdWithin(taskId);
  const items = await context.table.getMany([caseKey(caseId), accessKey(caseId, own), taskKey(taskId)]);
  const head = items.find(({ type }) => type === 'case');
  const access = items.find(({ type }) => type === 'access');
  const task = items.find(({ type }) => type === 'task');
  if (head === undefined || access === undefined || task === undefined) throw refuse(workRefusals.missing);
  return { found: caseOf(head), access: accessOf(access), task: taskOf(task), caseId, own };
};

/**
 * Lets a lead of the case\u2019s team say that an access beyond its team was right, or make an incident of
 * it, due by the end of the next working day. Refuses: task.missing, task.done, idempotency.reused.
 */
export const reviewAccess = useCase({
  input: z.object({ taskId: TaskId, result: z.enum(['right', 'incident']) }),
  allow: ['team-lead'],
  run: async ({ taskId, result }, context): Promise<AccessReviewed> => {
    const { found, access, task, caseId, own } = await read(context, taskId);
    if (!isTeamOfCase(context.actor, found)) throw refuse(workRefusals.missing);
    const incidentTaskId = result === 'incident' ? idWithin('tsk', caseId, idCharacters(context, 16)) : undefined;
    if (wasHad(context, access.recent)) return { taskId, result, incidentTaskId };
    if (task.status === 'done') throw refuse(workRefusals.done);
    const { memberId, name } = memberActor(context.actor);
    const at = context.now.toISOString();
    const after: Access = {
      ...access,
      review: { result, by: { memberId, name }, at },
      version: access.version + 1,
      recent: remember(context, access.recent),
    };
    const policy = (await readDirectory(context)).policyOf(found.commissionerId);
    const incident: readonly Task[] =
      incidentTaskId === undefined
        ? []
        : [
            {
              ...task,
              id: incidentTaskId,
              todo: 'incident',
              because: 'opened-beyond-team',
              dueBy: dueAfter(context.now, policy.tellPersonWithin),
              openedAt: at,
              changedAt: at,
              version: 1,
              recent: [],
            },
          ];
    await commit(context, {
      head: accessKey(caseId, own),
      event: makeEvent(context, {
        ...caseEvent('AccessReviewed', { result, taskId: incidentTaskId }),
        subject: `${caseId}#access`,
        version: after.version,
        scope: scopeOf(found),
      }),
      writes: [putAccess(caseId, after), ...closeTask(context, task, result), ...incident.map(addTask)],
    });
    return { taskId, result, incidentTaskId };
  },
});
