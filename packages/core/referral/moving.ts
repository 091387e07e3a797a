import { type Change, commit, type Context, eventItem, isKeptFrom, makeEvent, type Write } from '@fingerpost/kernel';
import {
  type Case,
  caseChange,
  caseEvent,
  type CaseItems,
  barredIn,
  nextToDo,
  nextVersion,
  readCaseItems,
} from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { changeTask, dueAfter, heldByLeads, type Holder, type Task, taskKey } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange, referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** Whose work goes to whom: to a colleague, or, where `to` names nobody, to whoever takes it from the waiting list. */
export type Move = { readonly from: string; readonly to: string | undefined; readonly holder: Holder };
/** How much of a case has moved. */
export type Moved = { readonly cases: number; readonly referrals: number; readonly tasks: number };

const nothingMoved: Moved = { cases: 0, referrals: 0, tasks: 0 };

const toLeads = ({ from }: Move, teamId: string): Move => ({ from, to: undefined, holder: heldByLeads(teamId) });

const isHeldBy = (holder: Holder | undefined, memberId: string): boolean =>
  holder?.kind === 'member' && holder.id === memberId;

const newHolder = (holder: Holder | undefined, move: Move): Holder | undefined =>
  isHeldBy(holder, move.from) ? move.holder : holder;

/** The name of a move in the history: who had it, and who has it then. */
const named = ({ from, to }: Move): { readonly from: string; readonly to: string } => ({
  from,
  to: to ?? 'waiting-list',
});

type Raised = { readonly holder?: Holder | undefined; readonly dueBy?: string | undefined };

/** How far up it stands with its new holder; administrators who get it are the last to whom it can go. */
const raisedTo = ({ holder }: Move): 'administrators' | undefined =>
  holder.kind === 'administrators' ? 'administrators' : undefined;

/** What silence had raised starts afresh with the new worker, who has until the end of the next working day. */
const afresh = (context: Context, before: Raised, move: Move): Pick<Referral, 'holder' | 'dueBy'> => {
  const isRaised = before.holder?.kind === 'leads' || before.holder?.kind === 'administrators';
  if (!isRaised) return { holder: newHolder(before.holder, move), dueBy: before.dueBy };
  return { holder: move.holder, dueBy: dueAfter(context.now, 1) };
};

/** A case that goes back to the waiting list waits for a worker again, who is found by the end of the next working day. */
const givenBack = (context: Context, before: Case, move: Move): Partial<Case> => ({
  status: 'waiting',
  holder: move.holder,
  ...nextToDo(before, 'allocate', dueAfter(context.now, 1)),
});

const moveCase = (context: Context, before: Case, move: Move, policy: Policy): Change => {
  const place = move.to === undefined ? givenBack(context, before, move) : afresh(context, before, move);
  const changes: Partial<Case> = { workerId: move.to, raised: raisedTo(move), ...place };
  return caseChange(context, nextVersion(context, before, changes, policy), caseEvent('CaseMoved', named(move)));
};

const moveReferral = (context: Context, before: Referral, move: Move, policy: Policy): Change => {
  const workerId = before.workerId === move.from ? move.to : before.workerId;
  const after = nextReferral(
    context,
    before,
    {
      workerId,
      raised: isHeldBy(before.holder, move.from) ? raisedTo(move) : undefined,
      ...afresh(context, before, move),
    },
    policy,
  );
  return referralChange(context, after, referralEvent('ReferralMoved', named(move)));
};

const moveTask = (context: Context, before: Task, move: Move): Change => {
  const after: Task = {
    ...before,
    workerId: before.workerId === move.from ? move.to : before.workerId,
    holder: newHolder(before.holder, move),
    changedAt: context.now.toISOString(),
    version: before.version + 1,
  };
  const event = makeEvent(context, {
    type: 'TaskMoved',
    subject: after.id,
    version: after.version,
    scope: after.scope,
    data: { todo: after.todo, ...named(move) },
  });
  return { head: taskKey(after.id), event, writes: [changeTask(after)] };
};

// A transaction takes 100 items, and each head that moves takes two: itself and its event.
const headsAtOnce = 45;

/** The writes of several changes that go into one transaction, each with its event. */
export const together = (changes: readonly Change[]): readonly Write[] =>
  changes.flatMap((change) => [
    ...change.writes,
    { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) } as const,
  ]);

/** The changes that one move makes to a case, the case itself last, and how much that is. */
export type Moving = { readonly changes: readonly Change[]; readonly moved: Moved };

/** Lists what moves of a case: all that its former worker has of it, its referrals and its tasks. */
export const movesOf = (context: Context, items: CaseItems, move: Move, policy: Policy): Moving => {
  const { ifMatch: _notOfThese, ...free } = context;
  const { found } = items;
  const isTheirs = ({ workerId, holder }: { workerId?: string | undefined; holder?: Holder | undefined }): boolean =>
    workerId === move.from || isHeldBy(holder, move.from);
  const referrals = items.rest
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter((referral) => !isFinished(referral.status) && isTheirs(referral));
  const tasks = items.tasks.filter((task) => task.status === 'open' && isTheirs(task));
  const isCaseTheirs = found.status !== 'closed' && found.workerId === move.from;
  const changes = [
    ...referrals.map((referral) => moveReferral(free, referral, move, policy)),
    ...tasks.map((task) => moveTask(free, task, move)),
    ...(isCaseTheirs ? [moveCase(free, found, move, policy)] : []),
  ];
  return { changes, moved: { cases: isCaseTheirs ? 1 : 0, referrals: referrals.length, tasks: tasks.length } };
};

/**
 * Moves one case, with what its former worker has of its referrals and tasks, in one transaction, or
 * in several of 45 heads with the case last, so that a move cut short is found and finished. A case
 * that is kept from whom it should go to goes to the leads instead.
 */
export const moveOneCase = async (context: Context, caseId: string, move: Move, policy: Policy): Promise<Moved> => {
  const { ifMatch: _notOfThese, ...free } = context;
  const items = await readCaseItems(free, caseId);
  const isKept = move.to !== undefined && barredIn(items.notWith).has(move.to);
  const { changes, moved } = movesOf(free, items, isKept ? toLeads(move, items.found.teamId) : move, policy);
  for (let at = 0; at < changes.length; at += headsAtOnce) {
    const [first, ...others] = changes.slice(at, at + headsAtOnce);
    if (first !== undefined) await commit(free, { ...first, writes: [...first.writes, ...together(others)] });
  }
  return isKeptFrom(context.actor, caseId) ? nothingMoved : moved;
};
