import * as z from 'zod';
import { ReferralId, TaskId } from '@fingerpost/kernel';
import { ServiceKind } from '@fingerpost/core/directory';
import { Agreement } from './letter.ts';
import {
  AttendanceResult,
  DeclineReason,
  EndReason,
  Outcome,
  ReferralMode,
  ReferralStatus,
  WithdrawReason,
} from './referral.ts';

const sent = z.object({
  mode: ReferralMode,
  kind: ServiceKind.optional(),
  agreed: Agreement.pick({ by: true, how: true }),
  retryOf: ReferralId.optional(),
});
const side = z.enum(['provider', 'team', 'person']);

/**
 * What the event of each step says besides the service, its provider and the need, which every event
 * of a referral carries: codes, dates and ids only.
 */
export const referralEvents = {
  ReferralProposed: sent,
  ReferralSent: sent,
  QuestionAsked: z.object({ dueBy: z.iso.datetime() }),
  QuestionAnswered: z.object({ dueBy: z.iso.datetime() }),
  ReferralWaitlisted: z.object({ reviewOn: z.iso.date() }),
  ReferralAccepted: z.object({ startBy: z.iso.date().optional() }),
  ReferralDeclined: z.object({ reason: DeclineReason, noted: z.boolean(), taskId: TaskId }),
  AttendanceRecorded: z.object({ on: z.iso.date(), result: AttendanceResult, first: z.boolean(), by: side }),
  ReferralCompleted: z.object({ outcome: Outcome, noted: z.boolean(), taskId: TaskId.optional() }),
  ReferralEnded: z.object({ reason: EndReason, noted: z.boolean(), by: side, taskId: TaskId.optional() }),
  ReferralWithdrawn: z.object({
    reason: WithdrawReason,
    from: ReferralStatus,
    by: side,
    insteadBy: ReferralId.optional(),
  }),
  ReferralRetried: z.object({ retryBy: ReferralId }),
  ReferralRecordedInError: z.object({ from: ReferralStatus, shown: z.boolean(), taskId: TaskId.optional() }),
  ReferralLetRun: z.object({}),
  ReferralMoved: z.object({ from: z.string(), to: z.string() }),
  ReferralUndone: z.object({ from: ReferralStatus, to: ReferralStatus }),
} as const;

type EventData = { readonly [Type in keyof typeof referralEvents]: z.infer<(typeof referralEvents)[Type]> };

/** The type and data of one event of a referral, as its step writes it. */
export const referralEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });
