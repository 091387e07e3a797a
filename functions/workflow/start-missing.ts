import { raiseTask } from '@fingerpost/core/follow-up';
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

const overdueTasks = (rows: readonly IndexRow[], now: Date): readonly string[] =>
  rows
    .filter(({ type }) => type === 'task')
    .map(entryOf)
    .filter(({ dueBy }) => dueBy !== undefined && dueBy < now.toISOString())
    .map(({ id }) => id);

/** Raises one task if it is time; somebody who changes it meanwhile is right, and the next night looks again. */
const raise = async (taskId: string, context: Context): Promise<number> => {
  try {
    return (await raiseTask({ taskId }, context)).done ? 1 : 0;
  } catch (error) {
    logFailure('task.not-raised', error, { taskId });
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
    for (const taskId of overdueTasks(page.rows, context.now)) raised += await raise(taskId, context);
    after = page.after;
  } while (after !== undefined);
  const { nothing, started, restarted } = counts;
  return { seen: nothing + started + restarted, started, restarted, raised };
};
