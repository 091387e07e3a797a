import { type Context, EventEnvelope, eventSort, type IndexRow, type Item, type Key } from '@fingerpost/kernel';
import { caseKey, caseOf } from '@fingerpost/core/case';
import { concernKey, concernOf } from '@fingerpost/core/concern';
import { referralKey, referralOf } from '@fingerpost/core/referral';
import { entryOf, taskKey, taskOf } from '@fingerpost/core/work';
import type { Consumer } from '../wiring/stream-reader.ts';
import type { Workflow } from '../wiring/workflow.ts';

const eventsBack = 10;

/** Names the execution that waits for one deadline of a case or referral. */
export const executionName = (id: string, watch: number): string => `${id}-${String(watch)}`;

/** The deadline of a case, referral or concern: when the workflow looks next, if ever, and the version that set it. */
export type Deadline = { readonly id: string; readonly watch: number; readonly lookAt?: string | undefined };

const watchedTask = (head: Item): Deadline => {
  const { id, watch = 0, lookAt } = taskOf(head);
  return { id, watch, lookAt };
};

const parsers: Readonly<Record<string, (head: Item) => Deadline>> = {
  case: caseOf,
  referral: referralOf,
  concern: concernOf,
  task: watchedTask,
};

const watchedTasks: ReadonlySet<string> = new Set(['practice-action', 'ask-how-it-goes']);

/** Tells whether a head can have a deadline; of tasks, what a practice or the person was asked. */
export const isWatched = (row: IndexRow): boolean =>
  row.type in parsers && (row.type !== 'task' || watchedTasks.has(entryOf(row).todo));

/** Gives the deadline that a case, referral or concern has now. Throws for anything else. */
export const deadlineOf = (head: Item): Deadline => {
  const parse = parsers[head.type];
  if (parse === undefined) throw new Error(`a ${head.type} has no deadline`);
  return parse(head);
};

const keys: Readonly<Record<string, (id: string) => Key>> = { cas_: caseKey, con_: concernKey, tsk_: taskKey };

const headKeyOf = (id: string): Key => (keys[id.slice(0, 4)] ?? referralKey)(id);

/**
 * Finds the deadline that stood before an event set another: undefined when none did, when it is long
 * ago, or when its own execution set the other and so comes to its end by itself.
 */
const formerWatch = async (
  context: Context,
  head: Key,
  { version, actor }: EventEnvelope,
): Promise<number | undefined> => {
  const isItsOwn = actor.kind === 'system' && actor.process === 'workflow';
  if (version === 1 || isItsOwn) return undefined;
  const { rows } = await context.table.query(head.pk, {
    beginsWith: `9#${head.sk}#`,
    before: eventSort(head.sk, version - 1),
    newestFirst: true,
    limit: eventsBack,
  });
  const set = rows.map(({ data }) => EventEnvelope.parse(data).watch).find((watch) => watch !== undefined);
  return set?.lookAt === undefined ? undefined : set.watch;
};

/**
 * Starts the execution of a deadline that an event set, where it is still the one that counts, and
 * stops the one it took the place of.
 */
export const followDeadlines = (workflow: Workflow): Consumer => ({
  name: 'workflow',
  take: async (event, context) => {
    const { subject: id, watch: deadline } = event;
    if (deadline === undefined) return;
    const headKey = headKeyOf(id);
    const [head, former] = await Promise.all([context.table.get(headKey), formerWatch(context, headKey, event)]);
    if (former !== undefined) await workflow.stop(executionName(id, former));
    const { lookAt, watch } = deadline;
    if (lookAt === undefined || head === undefined || deadlineOf(head).watch !== watch) return;
    await workflow.start(executionName(id, watch), { id, watch, lookAt });
  },
});
