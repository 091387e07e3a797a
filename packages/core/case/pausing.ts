import { dayOf, dueAfter, dueOn, workingDaysBetween } from '@fingerpost/core/work';
import type { Case, PauseReason } from './case.ts';

/** What a step sets to be done next and by when; while a case is paused it waits for the day it goes on. */
export const nextToDo = (before: Case, todo: string, dueBy: string): Pick<Case, 'todo' | 'dueBy' | 'paused'> =>
  before.paused === undefined
    ? { todo, dueBy, paused: undefined }
    : { todo: before.todo, dueBy: before.dueBy, paused: { ...before.paused, dueBy } };

/** What pausing changes: whoever holds the case has nothing to do before the day, and silence so far is forgotten. */
export const pausing = (
  before: Case,
  pause: { readonly reason: PauseReason; readonly until: string },
  now: Date,
): Partial<Case> => ({
  todo: 'resume',
  dueBy: dueOn(pause.until),
  raised: undefined,
  paused: {
    ...pause,
    since: before.paused?.since ?? dayOf(now),
    dueBy: before.paused?.dueBy ?? before.dueBy ?? dueOn(pause.until),
  },
});

const todoOf = { waiting: 'allocate', allocated: 'first-contact', active: 'next-contact', closed: 'nothing' } as const;

/**
 * What going on changes: each date moves by the working days the pause took from it, so that as many
 * are left as when it began, and at least one.
 */
export const resuming = (before: Case, now: Date): Partial<Case> => {
  const { paused } = before;
  if (paused === undefined) return {};
  const moved = (date: string): string =>
    dueAfter(now, Math.max(1, workingDaysBetween(paused.since, dayOf(new Date(date)))));
  const firstContactBy = before.status === 'active' ? before.firstContactBy : moved(before.firstContactBy);
  return {
    todo: todoOf[before.status],
    dueBy: moved(paused.dueBy),
    firstContactBy,
    paused: undefined,
    raised: undefined,
  };
};
