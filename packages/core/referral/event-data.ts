import * as z from 'zod';
import { GroupId, ReferralId, TaskId } from '@fingerpost/kernel';
import { ServiceKind } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
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
  /** The person told their team, which recorded it for them. */
  told: Told.optional(),
});
/** A member of the service, not the person: told to the team only, where it recorded the step by hand. */
const spoken = z.object({ spokeWith: z.string().optional() });
const side = z.enum(['provider', 'team', 'person']);

/** The person is asked what they thought of the service. */
const asksFeedback = z.literal(true).optional();

/**
 * What the event of each step says besides the service, its provider and the need, which every event
 * of a referral carries: codes, dates and ids only.
 */
export const referralEvents = {
  ReferralProposed: sent,
  /** Sent with an answer to options, whose own event says what the person told. */
  ReferralSent: sent.extend({ withAnswer: z.literal(true).optional() }),
  /** There is more time to answer what was proposed; or it was chosen and cannot be sent, and goes back to the team. */
  ProposalProlonged: z.object({ until: z.iso.date() }),
  ProposalUnsent: z.object({ because: z.string() }),
  QuestionAsked: z.object({ dueBy: z.iso.datetime() }),
  QuestionAnswered: z.object({ dueBy: z.iso.datetime() }),
  ReferralWaitlisted: spoken.extend({ reviewOn: z.iso.date() }),
  ReferralAccepted: spoken.extend({
    startBy: z.iso.date().optional(),
    groupId: GroupId.optional(),
    taskId: TaskId.optional(),
  }),
  ReferralDeclined: spoken.extend({ reason: DeclineReason, noted: z.boolean(), taskId: TaskId }),
  AttendanceRecorded: spoken.extend({
    on: z.iso.date(),
    result: AttendanceResult,
    first: z.boolean(),
    by: side,
    told: Told.optional(),
  }),
  AnotherDayAsked: z.object({ taskId: TaskId, dueBy: z.iso.datetime(), told: Told.optional() }),
  /** An attendance that was marked wrong: what it was, what it is, and whether nobody has come so far after all. */
  AttendanceCorrected: z.object({
    on: z.iso.date(),
    from: AttendanceResult,
    to: AttendanceResult,
    first: z.boolean(),
    unstarted: z.boolean(),
  }),
  ReferralPlaced: z.object({ groupId: GroupId, from: z.iso.date(), formerId: GroupId.optional() }),
  ReferralCompleted: spoken.extend({ outcome: Outcome, noted: z.boolean(), taskId: TaskId.optional(), asksFeedback }),
  ReferralEnded: spoken.extend({
    reason: EndReason,
    noted: z.boolean(),
    by: side,
    taskId: TaskId.optional(),
    asksFeedback,
  }),
  ReferralWithdrawn: z.object({
    reason: WithdrawReason,
    from: ReferralStatus,
    by: z.enum([...side.options, 'practice']),
    insteadBy: ReferralId.optional(),
    taskId: TaskId.optional(),
    told: Told.optional(),
  }),
  /** The person no longer agrees to be shown; `from` is where the referral stands, and goes on to stand. */
  SharingStopped: z.object({ from: ReferralStatus, by: side, told: Told.optional() }),
  /** What they agreed to share has run out; `from` is where the referral stands, and goes on to stand. */
  SharingRanOut: z.object({ from: ReferralStatus, taskId: TaskId }),
  AgreementRenewed: z.object({ agreed: Agreement.pick({ by: true, how: true }), by: side, told: Told.optional() }),
  ReferralRetried: z.object({ retryBy: ReferralId }),
  ReferralRecordedInError: z.object({ from: ReferralStatus, shown: z.boolean(), taskId: TaskId.optional() }),
  ReferralLetRun: z.object({}),
  ReferralTransferred: z.object({ toTeamId: z.string(), ledBy: z.string() }),
  CheckInsEnded: z.object({ because: z.literal('died') }),
  CheckInsResumed: z.object({}),
  ReferralMoved: z.object({ from: z.string(), to: z.string() }),
  ReferralUndone: z.object({ from: ReferralStatus, to: ReferralStatus }),
} as const;
