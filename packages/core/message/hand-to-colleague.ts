import { commit, type Context, idWithin, makeEvent, splitIdWithin } from '@fingerpost/kernel';
import { taskAbout } from '@fingerpost/core/follow-up';
import {
  addTask,
  addWorkingDays,
  dayOf,
  dueAfter,
  dueSameDay,
  instantOf,
  taskKey,
  type TaskKind,
} from '@fingerpost/core/work';
import type { About } from './about.ts';
import { handQuestion } from './hand-question.ts';
import { isToSomebody, type Notice } from './notice.ts';
import { nextNotice, putNotice } from './notice.repository.ts';

const dueFor = (context: Context, { of, directory }: About): string => {
  const policy = directory.policyOf(of.commissionerId);
  const until = of.paused !== undefined && of.paused.until >= dayOf(context.now) ? of.paused.until : undefined;
  return dueAfter(until === undefined ? context.now : instantOf(until), policy.tellPersonWithin);
};

/** What cannot wait: what a service does meanwhile, and a meeting to which somebody would go soon. */
const isUrgent = ({ kind, on }: Notice, { of, directory }: About, now: Date): boolean => {
  const within = directory.policyOf(of.commissionerId).tellPersonWithin;
  return (
    kind === 'do-not-contact' || kind === 'paused' || (on !== undefined && on <= addWorkingDays(dayOf(now), within))
  );
};

/** Why a notice cannot go by itself, and what somebody does instead where it is not simply to be told. */
type Handing = { readonly why: string; readonly todo?: TaskKind };

const toTell = { person: 'tell-person', carer: 'tell-carer' } as const;

/** Gives a notice that cannot go by itself to a colleague as a task with a date; `why` is a code. */
export const handToColleague = async (
  context: Context,
  before: Notice,
  about: About,
  { why, todo }: Handing,
): Promise<void> => {
  if (before.kind === 'check-in' && (await handQuestion(context, before, about, why))) return;
  const { caseId: within, own } = splitIdWithin(before.id);
  // Whoever gets this task may be the one complained of: it says no more than that there is something to read.
  const isQuiet = before.kind === 'complaint';
  // The id of such a notice names no case.
  const caseId = isQuiet && isToSomebody(before.for) ? before.for.caseId : within;
  const task = taskAbout(context, about, {
    id: idWithin('tsk', caseId, own),
    todo: isToSomebody(before.for) ? (todo ?? toTell[before.for.who]) : 'ring-provider',
    because: isQuiet ? 'news-on-their-page' : before.because,
    why,
    noticeId: before.id,
    dueBy: isUrgent(before, about, context.now) ? dueSameDay(context.now) : dueFor(context, about),
  });
  const after = nextNotice(before, { state: 'task', code: why });
  await commit(context, {
    head: taskKey(task.id),
    event: makeEvent(context, {
      type: 'TaskAdded',
      subject: task.id,
      version: 1,
      scope: task.scope,
      data: { todo: task.todo, because: task.because, why, referralId: task.referralId },
    }),
    writes: [addTask(task), ...putNotice(after, before)],
  });
};
