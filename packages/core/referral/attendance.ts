import type * as z from 'zod';
import type { Policy } from '@fingerpost/core/directory';
import { dayOf, dueAfter, dueOn } from '@fingerpost/core/work';
import { heldByProviderSide, todoOf } from './holding.ts';
import type { AttendanceResult, Referral } from './referral.ts';
import type { StepChanges } from './referral.repository.ts';

type Result = z.infer<typeof AttendanceResult>;
/** What was recorded of one day. */
export type Attendance = {
  readonly on: string;
  readonly result: Result;
  /** It is the person's word, not the service's. */
  readonly said?: 'person' | undefined;
};
type By = { readonly now: Date; readonly policy: Policy };

/** What recording an attendance changes, and whether it is the first; the silence before it is forgotten. */
export const attendanceChanges = (
  before: Referral,
  { on, result, said }: Attendance,
  { now, policy }: By,
): { readonly changes: StepChanges; readonly first: boolean } => {
  const status = result === 'attended' ? 'started' : before.status;
  const first = status === 'started' && before.startedAt === undefined;
  const isLatest = before.lastAttendance === undefined || before.lastAttendance.on <= on;
  const changes: StepChanges = {
    status,
    todo: todoOf({ ...before, status }),
    holder: heldByProviderSide(before),
    dueBy: dueAfter(now, policy.nextAttendance),
    startedAt: first ? (on === dayOf(now) ? now.toISOString() : dueOn(on)) : before.startedAt,
    lastAttendance: isLatest ? { on, result, ...(said === undefined ? {} : { said }) } : before.lastAttendance,
    // What the person says of a day leaves it to the service to say the same.
    markedAt: said === 'person' ? before.markedAt : before.version + 1,
    reminded: 0,
    rescueTaskId: undefined,
    raised: undefined,
  };
  return { changes, first };
};

/**
 * What putting right an attendance changes: where the only time that somebody came was marked wrong,
 * nobody has come yet, and the referral is accepted again.
 */
export const correctionChanges = (
  before: Referral,
  now: Attendance,
  by: By & { readonly wasFirst: boolean },
): { readonly changes: StepChanges; readonly first: boolean; readonly unstarted: boolean } => {
  const isLatest = before.lastAttendance === undefined || before.lastAttendance.on <= now.on;
  const unstarted = now.result !== 'attended' && by.wasFirst && before.status === 'started' && isLatest;
  if (!unstarted) return { ...attendanceChanges(before, now, by), unstarted };
  const { changes } = attendanceChanges({ ...before, status: 'accepted' }, now, by);
  return { changes: { ...changes, startedAt: undefined }, first: false, unstarted };
};
