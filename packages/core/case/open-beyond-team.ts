import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  idCharacters,
  idWithin,
  isKeptFrom,
  makeEvent,
  refuse,
  remember,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { memberActor, viewWrite } from '@fingerpost/core/access';
import { addTask, dueAfter, heldByLeads, type Task } from '@fingerpost/core/work';
import { type Access, AccessReason, accessOf, putAccess } from './access.ts';
import { type Case, scopeOf } from './case.ts';
import { caseEvent } from './case.events.ts';
import { accessKey, caseKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';

const hours = 24;
const workingDaysToReview = 2;

/** Until when the outline of a case can be seen. */
export type OpenedBeyondTeam = { readonly caseId: string; readonly until: string };

const reviewTask = (context: Context, found: Case, access: Access): Task => {
  const now = context.now.toISOString();
  return {
    id: access.taskId,
    status: 'open',
    todo: 'review-access',
    name: found.name,
    needs: [],
    teamId: found.teamId,
    workerId: found.workerId,
    holder: heldByLeads(found.teamId),
    dueBy: dueAfter(context.now, workingDaysToReview),
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId: found.id,
    scope: scopeOf(found),
    because: access.reason,
    recent: [],
  };
};

const read = async (context: Context, caseId: string, own: string) => {
  const items = await context.table.getMany([caseKey(caseId), accessKey(caseId, own)]);
  const head = items.find(({ type }) => type === 'case');
  const had = items.find(({ type }) => type === 'access');
  return {
    found: head === undefined ? undefined : caseOf(head),
    had: had === undefined ? undefined : accessOf(had),
  };
};

/**
 * Opens the outline of another team\u2019s case for 24 hours, for a reason that its leads look at within two
 * working days; who looks is recorded with it. Refuses: case.missing for one\u2019s own team\u2019s case and for
 * one that is kept from the caller.
 */
export const openBeyondTeam = useCase({
  input: z.object({
    caseId: CaseId,
    reason: AccessReason,
    words: z.string().trim().min(1, 'Write why you need to see it.').max(500),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, reason, words }, context): Promise<OpenedBeyondTeam> => {
    const actor = memberActor(context.actor);
    const own = idCharacters(context, 16);
    const { found, had } = await read(context, caseId, own);
    if (had !== undefined && wasHad(context, had.recent)) return { caseId, until: had.until };
    const isTheirs = found?.teamId === actor.organisationId;
    if (found === undefined || isTheirs || isKeptFrom(actor, caseId)) throw refuse(caseRefusals.missing);
    const { memberId, name, organisationId } = actor;
    const access: Access = {
      taskId: idWithin('tsk', caseId, own),
      by: { memberId, name, organisationId },
      reason,
      words,
      at: context.now.toISOString(),
      until: new Date(context.now.getTime() + hours * 3_600_000).toISOString(),
      version: 1,
      recent: remember(context, []),
    };
    await commit(context, {
      head: accessKey(caseId, own),
      event: makeEvent(context, {
        ...caseEvent('CaseOpenedBeyondTeam', { reason, taskId: access.taskId, until: access.until }),
        subject: `${caseId}#access`,
        version: 1,
        scope: scopeOf(found),
      }),
      writes: [
        putAccess(caseId, access),
        addTask(reviewTask(context, found, access)),
        viewWrite(context, caseId, { why: `other-team-${reason}` }),
      ],
    });
    return { caseId, until: access.until };
  },
});
