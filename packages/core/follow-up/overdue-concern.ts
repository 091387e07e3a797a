import { commit, type Context } from '@fingerpost/kernel';
import {
  type Concern,
  concernChange,
  concernEvent,
  findConcern,
  nextConcern,
  nextConcernLook,
  overdueTask,
} from '@fingerpost/core/concern';
import { barredIn, readNotWith } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dayOf, dueNextWorkingDay, type Holder, safeguardingFor } from '@fingerpost/core/work';
import { type FollowUp, isDue } from './follow-up.ts';

const hour = 60 * 60_000;

/** The deputy has until the end of the working day after the one that ended, also where it ended at midnight. */
const dueNext = ({ now }: Pick<Context, 'now'>): string => dueNextWorkingDay(new Date(now.getTime() - hour));

const handedTo = (context: Context, found: Concern, holder: Holder) => {
  const dueBy = dueNext(context);
  const leads = holder.kind === 'leads' ? ({ forLeads: true } as const) : {};
  const changes = { raised: 'deputy', holder, dueBy, ...leads } as const;
  const event = concernEvent('ConcernHandedOn', { teamId: found.teamId, dueBy });
  return concernChange(context, nextConcern(context, found, changes), event);
};

const toldAdministrators = (context: Context, found: Concern) => {
  const task = overdueTask(context, found);
  const after = nextConcern(context, found, { raised: 'administrators', overdueTaskId: task.id });
  const event = concernEvent('ConcernLeftOverdue', { teamId: found.teamId, taskId: task.id });
  return concernChange(context, after, event, [addTask(task)]);
};

/** Who has it next: after the lead the deputy, or the leads where the case is kept from the deputy; after them nobody. */
const nextHolder = async (context: Context, found: Concern): Promise<Holder | undefined> => {
  if (found.holder?.kind !== 'safeguarding-lead') return undefined;
  const barred = barredIn(await readNotWith(context, found.caseId));
  const directory = await readDirectory(context);
  return safeguardingFor(found.teamId, directory, dayOf(context.now), barred, found.holder.kind);
};

/**
 * Raises a concern that was left past its date: from the safeguarding lead to the deputy, or to the
 * leads where its case is kept from the deputy; from there it goes nowhere, since nobody else may read
 * it, and the administrators are told that a team has left one.
 */
export const raiseConcernLeft = async (context: Context, { id, watch }: FollowUp): Promise<boolean> => {
  const found = await findConcern(context, id);
  if (found === undefined || !isDue(found, watch, context.now) || nextConcernLook(found) === undefined) return false;
  const next = await nextHolder(context, found);
  await commit(context, next === undefined ? toldAdministrators(context, found) : handedTo(context, found, next));
  return true;
};
