import { type Context, type Write } from '@fingerpost/kernel';
import { joined } from '@fingerpost/core/group';
import type { Directory } from '@fingerpost/core/directory';
import {
  type Attendance,
  attendanceChanges,
  correctionChanges,
  hasPlaceIn,
  isProviderOf,
  nextReferral,
  type Referral,
  referralChange,
  referralEvent,
  type StepChanges,
} from '@fingerpost/core/referral';
import { isCorrectable, type Mark, type Register } from './register.ts';

/** Why somebody could not be marked. */
export type NotMarked = 'not-placed' | 'too-late';

/** What one mark comes to: nothing new, a refusal, or a mark with the writes that make it. */
export type Marking =
  | { readonly is: 'same' }
  | { readonly is: 'refused'; readonly why: NotMarked }
  | { readonly is: 'new'; readonly mark: Mark; readonly writes: readonly Write[] };

type Stepped = {
  readonly changes: StepChanges;
  readonly event: ReturnType<typeof referralEvent>;
  readonly first: boolean;
};

const stepFor = (
  context: Context,
  before: Referral,
  attendance: Attendance,
  had: Mark | undefined,
  directory: Directory,
): Stepped => {
  const by = { now: context.now, policy: directory.policyOf(before.commissionerId) };
  const { on, result } = attendance;
  const seen = before.lastAttendance?.on === on ? before.lastAttendance.result : undefined;
  const from = had?.result ?? seen;
  if (from === undefined) {
    const { changes, first } = attendanceChanges(before, attendance, by);
    return { changes, first, event: referralEvent('AttendanceRecorded', { on, result, first, by: 'provider' }) };
  }
  const wasFirst = had?.first === true;
  const { changes, first, unstarted } = correctionChanges(before, attendance, { ...by, wasFirst });
  const event = referralEvent('AttendanceCorrected', { on, from, to: result, first, unstarted });
  return { changes, first: first || (wasFirst && result === 'attended'), event };
};

/** Decides what marking one person comes to, with the same event and state as recording it on their own page. */
export const markOne = (
  context: Context,
  directory: Directory,
  at: { readonly register: Register; readonly before: Referral | undefined; readonly attendance: Attendance },
): Marking => {
  const { register, before, attendance } = at;
  const { on, result } = attendance;
  const isTheirs = before !== undefined && isProviderOf(context.actor, before);
  if (!isTheirs || !hasPlaceIn(before, register.groupId)) return { is: 'refused', why: 'not-placed' };
  const had = register.marks[before.id];
  if (had?.result === result) return { is: 'same' };
  if (had !== undefined && !isCorrectable(had, context.now)) return { is: 'refused', why: 'too-late' };
  const mark: Mark = { result, at: had?.at ?? context.now.toISOString() };
  // Marked on their own page already: the register only takes it over.
  if (before.lastAttendance?.on === on && before.lastAttendance.result === result && had === undefined)
    return { is: 'new', mark, writes: [] };
  const { changes, event, first } = stepFor(context, before, attendance, had, directory);
  const after = nextReferral(context, before, changes, directory.policyOf(before.commissionerId));
  return {
    is: 'new',
    mark: first ? { ...mark, first: true } : mark,
    writes: joined(referralChange(context, after, event)),
  };
};
