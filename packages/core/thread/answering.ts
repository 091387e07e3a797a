import type { Context, Write } from '@fingerpost/kernel';
import { type Case, caseHolder, taskOnCase } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import type { Referral } from '@fingerpost/core/referral';
import {
  addTask,
  changeTask,
  closeTask,
  dueAfter,
  heldByOrganisation,
  type Task,
  taskKey,
  taskOf,
} from '@fingerpost/core/work';
import type { Side, Thread, ToAnswer } from './thread.ts';
import type { InThread } from './thread.repository.ts';

/** The sides that answer as part of their work; the person never has to. */
export type Answerer = 'team' | 'provider';
const answerers: readonly Answerer[] = ['team', 'provider'];

/** Gives the instant by which a message that comes now is answered, as the commissioner promises. */
export const answerBy = ({ now }: Pick<Context, 'now'>, of: Case, directory: Directory): string =>
  dueAfter(now, directory.policyOf(of.commissionerId).answerMessage);

/** Of a service's task it knows the need it was asked for, and never what else the case is about. */
const asProviders = (task: Task, { needs, serviceId, providerId }: Referral): Task => ({
  ...task,
  needs,
  serviceId,
  providerId,
  practiceId: undefined,
  workerId: undefined,
  holder: heldByOrganisation(providerId),
});

/** Makes the task to answer a message, for whoever must. */
const answerTask = (
  context: Context,
  { of, referral }: Omit<InThread, 'thread'>,
  side: Answerer,
  dueBy: string,
  because = 'message-came',
): Task => {
  const what = { todo: 'answer-message', because, holder: caseHolder(of), dueBy } as const;
  const task = taskOnCase(context, of, { ...what, ...(referral === undefined ? {} : { referralId: referral.id }) });
  return side === 'provider' && referral !== undefined ? asProviders(task, referral) : task;
};

/** Reads the tasks that wait in a thread, by the side that has to answer. */
export const readWaiting = async (
  context: Pick<Context, 'table'>,
  { toAnswer }: Thread,
): Promise<Partial<Record<Answerer, Task>>> => {
  const ids = answerers.flatMap((side) => (toAnswer[side] === undefined ? [] : [toAnswer[side].taskId]));
  const tasks = ids.length === 0 ? [] : (await context.table.getMany(ids.map(taskKey))).map(taskOf);
  return Object.fromEntries(
    answerers.flatMap((side) => {
      const task = tasks.find(({ id, status }) => id === toAnswer[side]?.taskId && status === 'open');
      return task === undefined ? [] : [[side, task]];
    }),
  );
};

/** What a message settles and begins: what waits afterwards, the writes, and both for the event. */
type Settled = {
  readonly toAnswer: Thread['toAnswer'];
  readonly writes: readonly Write[];
  readonly settled: readonly { readonly side: Side; readonly taskId: string }[];
  readonly waits: readonly { readonly side: Side; readonly taskId: string }[];
};

/** The task to answer with one more message that nobody has read. */
const withOneMore = (task: Task): Task => ({
  ...task,
  newMessages: (task.newMessages ?? 0) + 1,
  version: task.version + 1,
});

/** A task that was raised away from a service is its team's to settle. */
const isHeldBy = (side: Side, of: Answerer, { holder, providerId }: Task): boolean =>
  side === of || (side === 'team' && holder?.id !== providerId);

/**
 * Works out what one message changes: it settles what its writer's side had to answer, and begins a dated
 * task for each side it is for that has to answer, unless one waits already, whose date stays.
 */
export const settleBy = async (
  context: Context,
  at: InThread,
  message: {
    readonly from: Side;
    readonly to: readonly Side[];
    readonly needsNone?: boolean;
    /** Its words came through whoever has to answer, so that they are not new to them. */
    readonly isKnown?: boolean;
  },
  dueBy: string,
): Promise<Settled> => {
  const { from, to, needsNone = false, isKnown = false } = message;
  const waiting = await readWaiting(context, at.thread);
  const writes: Write[] = [];
  const settled: { side: Side; taskId: string }[] = [];
  const waits: { side: Side; taskId: string }[] = [];
  const toAnswer: Partial<Record<Answerer, ToAnswer>> = {};
  for (const side of answerers) {
    const before = at.thread.toAnswer[side];
    const task = waiting[side];
    if (before !== undefined && task !== undefined) {
      if (isHeldBy(from, side, task) && to.includes(before.asker)) {
        writes.push(...closeTask(context, task, 'answered'));
        settled.push({ side, taskId: task.id });
      } else {
        toAnswer[side] = before;
        if (to.includes(side) && side !== from && !isKnown) writes.push(changeTask(withOneMore(task)));
      }
    }
    if (side === from || !to.includes(side) || needsNone || toAnswer[side] !== undefined) continue;
    const begun = { ...answerTask(context, at, side, dueBy), ...(isKnown ? {} : { newMessages: 1 }) };
    writes.push(addTask(begun));
    waits.push({ side, taskId: begun.id });
    toAnswer[side] = { taskId: begun.id, asker: from, since: context.now.toISOString(), dueBy };
  }
  return { toAnswer, writes, settled, waits };
};
