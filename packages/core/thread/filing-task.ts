import { type Context, idWithin } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import {
  dueAfter,
  dueSameDay,
  hasLead,
  heldAbove,
  heldByAdministrators,
  type Holder,
  type Task,
} from '@fingerpost/core/work';
import type { Reply } from './reply.ts';

/** The case in whose place a task to file a reply stands: none, since nobody knows yet whose it is. */
const nobodysCase = (context: Pick<Context, 'secrets'>, replyId: string): string =>
  `cas_${context.secrets.digest('reply-of-nobody', replyId).slice(-18)}${replyId.slice(-8)}`;

/** Working days within which somebody reads what may be anybody's, where no commissioner's promise holds. */
const readWithin = 1;

/** Gives the instant by which somebody reads a reply that has to be filed: the same day where it may speak of danger. */
export const readReplyBy = ({ now }: Pick<Context, 'now'>, worrying: boolean): string =>
  worrying ? dueSameDay(now) : dueAfter(now, readWithin);

/** Makes a task to read a reply and say whose it is: a reference and a team, no person and no word of it. */
const filingTask = (
  context: Context,
  { id, worrying }: Pick<Reply, 'id' | 'worrying'>,
  { teamId, holder, because }: { readonly teamId: string; readonly holder: Holder; readonly because: string },
): Task => {
  const caseId = nobodysCase(context, id);
  const now = context.now.toISOString();
  return {
    id: idWithin('tsk', caseId, context.random(16)),
    status: 'open',
    todo: 'file-reply',
    needs: [],
    ...(worrying ? { urgency: 'soon' } : {}),
    teamId,
    holder,
    dueBy: readReplyBy(context, worrying),
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId,
    scope: { caseId, openedAt: now, teamId },
    because,
    messageId: id,
    recent: [],
  };
};

/** Makes the task by which a team files a reply. */
export const teamsFiling = (
  context: Context,
  reply: Pick<Reply, 'id' | 'worrying'>,
  teamId: string,
  because: string,
  directory: Directory,
): Task => filingTask(context, reply, { teamId, holder: heldAbove(teamId, hasLead(teamId, directory)), because });

const activeTeams = (directory: Directory): readonly string[] =>
  directory
    .organisations()
    .filter(({ kind, status }) => kind === 'team' && status === 'active')
    .map(({ organisationId }) => organisationId);

/** Gives the teams that a reply may be for: those of its cases, or the only one of a network. */
export const teamsFor = (candidates: readonly Case[], directory: Directory): readonly string[] => {
  const teams = [...new Set(candidates.map(({ teamId }) => teamId))];
  const all = activeTeams(directory);
  return teams.length > 0 || all.length > 1 ? teams : all;
};

/** Makes the tasks by which a reply is filed: one for each team it may be for, or the administrators' where nobody knows. */
export const filingTasks = (
  context: Context,
  reply: Pick<Reply, 'id' | 'worrying' | 'teams'>,
  because: string,
  directory: Directory,
): readonly Task[] => {
  if (reply.teams.length > 0)
    return reply.teams.map((teamId) => teamsFiling(context, reply, teamId, because, directory));
  const teamId = directory.network()?.organisationId ?? activeTeams(directory)[0] ?? '';
  return [filingTask(context, reply, { teamId, holder: heldByAdministrators, because })];
};
