import {
  type Change,
  type Context,
  eventItem,
  idCharacters,
  idWithin,
  type Item,
  makeEvent,
  refuse,
  remember,
  type Write,
} from '@fingerpost/kernel';
import type { Directory, Policy } from '@fingerpost/core/directory';
import {
  addTask,
  dayOf,
  dueAfter,
  dueOn,
  hasLead,
  heldAbove,
  heldByMember,
  heldByOrganisation,
  type Holder,
  type Task,
  taskKey,
} from '@fingerpost/core/work';
import { type Case, scopeOf } from './case.ts';
import { caseEvent } from './case.events.ts';
import { actionNoteKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { addNote, type Note, noteOf } from './note.ts';
import { registeredOn } from './registration.ts';

/** What a practice is asked to do, and by which day. */
export type Ask = { readonly ask: string; readonly on?: string | undefined };

/** Gives the id of what is asked of a practice: the same for the same request. */
export const actionIdFor = (context: Context, caseId: string): string =>
  idWithin('tsk', caseId, idCharacters(context, 16));

/** Gives the practice that can be asked something about a case. Refuses: case.no-feedback, case.no-practice. */
const practiceToAsk = (context: Pick<Context, 'now'>, of: Case, directory: Directory): string => {
  if (of.noFeedback === true) throw refuse(caseRefusals.noFeedback);
  const registered = registeredOn(of, dayOf(context.now));
  const practiceId = registered === undefined ? undefined : directory.practiceNow(registered);
  if (practiceId === undefined) throw refuse(caseRefusals.noPractice);
  return practiceId;
};

/** Gives the day by which a practice is asked to act: the one named, or the policy's. Refuses: case.action-day. */
const askedFor = (context: Pick<Context, 'now'>, on: string | undefined, policy: Policy): string => {
  if (on === undefined) return dueAfter(context.now, policy.actionWithin);
  if (on < dayOf(context.now)) throw refuse(caseRefusals.actionDay);
  return dueOn(on);
};

/**
 * Makes the change that asks a practice to do something by a day: a task of its own with its words
 * beside it, watched until some days after that day. Refuses: case.no-feedback, case.no-practice,
 * case.action-day.
 */
export const askPractice = (
  context: Context,
  of: Case,
  { ask, on }: Ask,
  directory: Directory,
): Change & { readonly task: Task } => {
  const practiceId = practiceToAsk(context, of, directory);
  const policy = directory.policyOf(of.commissionerId);
  const dueBy = askedFor(context, on, policy);
  const now = context.now.toISOString();
  const task: Task = {
    id: actionIdFor(context, of.id),
    status: 'open',
    todo: 'practice-action',
    name: of.name,
    needs: [],
    practiceId,
    teamId: of.teamId,
    workerId: of.workerId,
    holder: heldByOrganisation(practiceId),
    dueBy,
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId: of.id,
    scope: scopeOf(of),
    because: 'asked-by-link-worker',
    lookAt: dueAfter(new Date(dueBy), policy.actionReturnsAfter),
    watch: 1,
    recent: remember(context, []),
  };
  const event = makeEvent(context, {
    ...caseEvent('ActionRequested', { practiceId, dueBy }),
    subject: task.id,
    version: 1,
    scope: task.scope,
    watch: { lookAt: task.lookAt, watch: 1 },
  });
  return {
    task,
    head: taskKey(task.id),
    event,
    writes: [addTask(task), addNote(context, actionNoteKey(task.id, 'asked'), ask)],
  };
};

/** The writes that ask a practice to do something as part of another step: none where nothing is asked. */
export const askingPractice = (
  context: Context,
  of: Case,
  ask: Ask | undefined,
  directory: Directory,
): readonly Write[] => {
  if (ask === undefined) return [];
  const change = askPractice(context, of, ask, directory);
  return [...change.writes, { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) }];
};

/** Who takes up what a practice did not do: the case's worker, or the leads once it has closed or the worker is gone. */
const backWith = (of: Case, directory: Directory): Holder => {
  const worker = of.workerId === undefined ? undefined : directory.member(of.workerId);
  return of.status === 'closed' || worker?.active !== true
    ? heldAbove(of.teamId, hasLead(of.teamId, directory))
    : heldByMember(worker.memberId);
};

/** Gives an action back to the team: with a date of its own, and why it came back. The practice may still answer. */
export const returnedAction = (
  context: Context,
  before: Task,
  { of, directory, because }: { readonly of: Case; readonly directory: Directory; readonly because: string },
): Task => ({
  ...before,
  todo: 'action-returned',
  holder: backWith(of, directory),
  workerId: of.workerId,
  dueBy: dueAfter(context.now, directory.policyOf(of.commissionerId).rescueWithin),
  because,
  lookAt: undefined,
  watch: before.version + 1,
  changedAt: context.now.toISOString(),
  version: before.version + 1,
});

/** What was asked of a practice, and its words where it answered with any. */
export type ActionNotes = { readonly asked?: Note | undefined; readonly answer?: Note | undefined };

/** Gives the words of one action among the items of its case. */
export const actionNotes = (items: readonly Item[], taskId: string): ActionNotes => {
  const at = (part: 'asked' | 'answer') => {
    const item = items.find(({ sk }) => sk === actionNoteKey(taskId, part).sk);
    return item === undefined ? undefined : noteOf(item);
  };
  return { asked: at('asked'), answer: at('answer') };
};
