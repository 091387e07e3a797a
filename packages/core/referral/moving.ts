import { type Change, commit, type Context, eventItem, makeEvent, type Write } from '@fingerpost/kernel';
import { type Case, caseChange, caseEvent, nextVersion, readCaseItems } from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { changeTask, dueAfter, heldByMember, type Holder, type Task, taskKey } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange, referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** Whose work goes to whom. */
export type Move = { readonly from: string; readonly to: string };
/** How much of a case has moved. */
export type Moved = { readonly cases: number; readonly referrals: number; readonly tasks: number };

const isHeldBy = (holder: Holder | undefined, memberId: string): boolean =>
  holder?.kind === 'member' && holder.id === memberId;

const newHolder = (holder: Holder | undefined, { from, to }: Move): Holder | undefined =>
  isHeldBy(holder, from) ? heldByMember(to) : holder;

type Raised = { readonly holder?: Holder | undefined; readonly dueBy?: string | undefined };

/** What silence had raised starts afresh with the new worker, who has until the end of the next working day. */
const afresh = (context: Context, before: Raised, move: Move): Pick<Referral, 'holder' | 'dueBy'> => {
  const isRaised = before.holder?.kind === 'leads' || before.holder?.kind === 'administrators';
  if (!isRaised) return { holder: newHolder(before.holder, move), dueBy: before.dueBy };
  return { holder: heldByMember(move.to), dueBy: dueAfter(context.now, 1) };
};

const moveCase = (context: Context, before: Case, move: Move, policy: Policy): Change => {
  const changes = { workerId: move.to, raised: undefined, ...afresh(context, before, move) };
  return caseChange(context, nextVersion(context, before, changes, policy), caseEvent('CaseMoved', move));
};

const moveReferral = (context: Context, before: Referral, move: Move, policy: Policy): Change => {
  const workerId = before.workerId === move.from ? move.to : before.workerId;
  const after = nextReferral(
    context,
    before,
    { workerId, raised: undefined, ...afresh(context, before, move) },
    policy,
  );
  return referralChange(context, after, referralEvent('ReferralMoved', move));
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
    data: { todo: after.todo, ...move },
  });
  return { head: taskKey(after.id), event, writes: [changeTask(after)] };
};

// A transaction takes 100 items, and each head that moves takes two: itself and its event.
const headsAtOnce = 45;

const together = (changes: readonly Change[]): readonly Write[] =>
  changes.flatMap((change) => [
    ...change.writes,
    { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) } as const,
  ]);

/**
 * Moves one case, with what its former worker has of its referrals and tasks, in one transaction, or
 * in several of 45 heads with the case last, so that a move cut short is found and finished.
 */
export const moveOneCase = async (context: Context, caseId: string, move: Move, policy: Policy): Promise<Moved> => {
  const { ifMatch: _notOfThese, ...free } = context;
  const items = await readCaseItems(free, caseId);
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
  for (let at = 0; at < changes.length; at += headsAtOnce) {
    const [first, ...others] = changes.slice(at, at + headsAtOnce);
    if (first !== undefined) await commit(free, { ...first, writes: [...first.writes, ...together(others)] });
  }
  return { cases: isCaseTheirs ? 1 : 0, referrals: referrals.length, tasks: tasks.length };
};
