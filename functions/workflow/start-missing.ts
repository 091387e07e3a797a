import { raiseTask } from '@fingerpost/core/follow-up';
import { isToRenew, renewSharing } from '@fingerpost/core/referral';
import { raiseComment, raiseComplaint, raiseProposal } from '@fingerpost/core/voice';
import { entryOf } from '@fingerpost/core/work';
import type { Context, IndexRow, Item } from '@fingerpost/kernel';
import { deadlineOf, executionName, isWatched } from '../record/follow-deadlines.ts';
import { logFailure } from '../wiring/log.ts';
import type { Workflow } from '../wiring/workflow.ts';

/** How a reconciliation went: heads with a deadline, executions started for the first time or again, and tasks raised. */
export type Reconciled = {
  readonly seen: number;
  readonly started: number;
  readonly restarted: number;
  readonly raised: number;
};

const atOnce = 10;
const grace = 15 * 60_000;

type Did = 'nothing' | 'started' | 'restarted';

/** Starts the execution of a head's deadline; one that ended although the deadline has passed gets another, one a day. */
const startFor = async (head: Item, context: Context, workflow: Workflow): Promise<Did> => {
  const { id, lookAt, watch } = deadlineOf(head);
  if (lookAt === undefined) return 'nothing';
  const name = executionName(id, watch);
  const input = { id, watch, lookAt };
  if ((await workflow.start(name, input)) === 'started') return 'started';
  if (Date.parse(lookAt) > context.now.getTime() - grace || (await workflow.status(name)) === 'RUNNING')
    return 'nothing';
  const today = context.now.toISOString().slice(0, 10).replaceAll('-', '');
  return (await workflow.start(`${name}-r${today}`, input)) === 'started' ? 'restarted' : 'nothing';
};

type Raiser = (id: string, context: Context) => Promise<{ readonly done: boolean }>;

/** What has no execution of its own, by the type of its head: looked at every night once it is overdue. */
const raisers: Readonly<Record<string, Raiser>> = {
  task: (taskId, context) => raiseTask({ taskId }, context),
  complaint: (complaintId, context) => raiseComplaint({ complaintId }, context),
  // What a person agreed to share comes to its last day.
  referral: (referralId, context) => renewSharing({ referralId }, context),
  proposal: (proposalId, context) => raiseProposal({ proposalId }, context),
  comment: (commentId, context) => raiseComment({ commentId }, context),
};

type Overdue = { readonly type: string; readonly id: string };

const overdueOf = (rows: readonly IndexRow[], now: Date): readonly Overdue[] =>
  rows
    .filter(({ type }) => type in raisers)
    .map((row) => ({ type: row.type, ...entryOf(row) }))
    .filter(({ dueBy, sharedUntil, type }) =>
      type === 'referral' ? isToRenew({ sharedUntil }, now) : dueBy !== undefined && dueBy < now.toISOString(),
    )
    .map(({ type, id }) => ({ type, id }));

/** Raises one thing if it is time; somebody who changes it meanwhile is right, and the next night looks again. */
const raise = async ({ type, id }: Overdue, context: Context): Promise<number> => {
  try {
    return (await raisers[type]?.(id, context))?.done === true ? 1 : 0;
  } catch (error) {
    logFailure(`${type}.not-raised`, error, { id });
    return 0;
  }
};

/**
 * Goes through everything that anybody holds and starts what is missing, so that losing every
 * execution costs nothing but time, and raises the tasks that nobody does. What exists already is left
 * alone.
 */
export const startMissing = async (context: Context, workflow: Workflow): Promise<Reconciled> => {
  const counts: Record<Did, number> = { nothing: 0, started: 0, restarted: 0 };
  let raised = 0;
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.scanHeld(after);
    const heads = await context.table.getMany(page.rows.filter(isWatched));
    for (let from = 0; from < heads.length; from += atOnce) {
      const some = heads.slice(from, from + atOnce);
      const did = await Promise.all(some.map((head) => startFor(head, context, workflow)));
      for (const each of did) counts[each] += 1;
    }
    for (const each of overdueOf(page.rows, context.now)) raised += await raise(each, context);
    after = page.after;
  } while (after !== undefined);
  const { nothing, started, restarted } = counts;
  return { seen: nothing + started + restarted, started, restarted, raised };
};
