import { type Context, makeEvent, type Change } from '@fingerpost/kernel';
import type { Case, ClosureReason } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { changeTask, dueAfter, instantOf, type Task, taskKey } from '@fingerpost/core/work';
import { colleagueFor } from './colleague.ts';
import { pausedUntil } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';

const noMoreQuestions: readonly ClosureReason[] = ['died', 'person-declined', 'in-error', 'duplicate'];

/** Gives the closure after which nobody asks the person anything, or undefined. */
export const notToBeAsked = ({ closure }: Case): ClosureReason | undefined =>
  noMoreQuestions.find((reason) => reason === closure?.reason);

/** Gives by when a colleague asks how it goes: some days from now, or from the end of a pause. */
export const askedBy = (context: Pick<Context, 'now'>, of: Case, directory: Directory): string => {
  const until = pausedUntil(of, context.now);
  const from = until === undefined ? context.now : instantOf(until);
  return dueAfter(from, directory.policyOf(of.commissionerId).firstContact);
};

/** Tells whether a task is a question that waits for the person's own answer. */
export const isAskedOfPerson = ({ todo, status, holder }: Pick<Task, 'todo' | 'status' | 'holder'>): boolean =>
  todo === 'ask-how-it-goes' && status === 'open' && holder?.kind === 'person';

/** Gives a question to the person, who has until its date to answer; then it is looked at again, once. */
export const askedOfPerson = (task: Task): Task => ({
  ...task,
  holder: { kind: 'person', id: task.caseId },
  lookAt: task.dueBy,
  watch: task.version,
});

const settled = (task: Task, now: string): Task => ({
  ...task,
  status: 'done',
  holder: undefined,
  dueBy: undefined,
  result: 'not-needed',
  changedAt: now,
});

/**
 * Makes the change that takes a question from the person, who did not answer or could not be asked, and
 * gives it to a colleague with a date of its own; to nobody where nobody asks the person any more.
 */
export const returnedCheckIn = (
  context: Context,
  before: Task,
  given: { readonly of: Case; readonly directory: Directory } & Pick<Task, 'because' | 'why' | 'noticeId'>,
): Change => {
  const { of, directory, because, why, noticeId } = given;
  const version = before.version + 1;
  const isOver = notToBeAsked(of) !== undefined;
  const next: Task = { ...before, version, lookAt: undefined, watch: version };
  const now = context.now.toISOString();
  const dueBy = askedBy(context, of, directory);
  const after: Task = isOver
    ? settled(next, now)
    : {
        ...next,
        holder: colleagueFor(of, directory),
        workerId: of.workerId,
        dueBy,
        because,
        why,
        noticeId,
        changedAt: now,
      };
  const event = isOver
    ? followUpEvent('TaskSettled', { todo: before.todo, result: 'not-needed' })
    : followUpEvent('CheckInReturned', { because, dueBy });
  return {
    head: taskKey(before.id),
    event: makeEvent(context, {
      ...event,
      subject: before.id,
      version,
      scope: before.scope,
      watch: { watch: version },
    }),
    writes: [changeTask(after)],
  };
};
