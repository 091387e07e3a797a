import * as z from 'zod';
import { CaseId, GroupId, OrganisationId, Recent, ReferralId, type Scope, TaskId } from '@fingerpost/kernel';
import { Entry } from '@fingerpost/core/work';

export const ReferralStatus = z.enum([
  'proposed',
  'sent',
  'waitlisted',
  'accepted',
  'started',
  'declined',
  'completed',
  'ended',
  'withdrawn',
  'in-error',
]);
export type ReferralStatus = z.infer<typeof ReferralStatus>;

/** Through the network, by hand with a service that has no member here, or only told about it. */
export const ReferralMode = z.enum(['network', 'by-hand', 'signposted']);
export type ReferralMode = z.infer<typeof ReferralMode>;

export const DeclineReason = z.enum([
  'full',
  'not-eligible',
  'out-of-area',
  'not-suitable',
  'paused',
  'conflict-of-interest',
  'other',
]);
export const EndReason = z.enum([
  'could-not-contact',
  'person-declined',
  'stopped-attending',
  'not-suitable-after-talking',
  'moved',
  'died',
  'unsafe',
  'service-closed',
]);
export const WithdrawReason = z.enum([
  'changed-mind',
  'not-needed',
  'another-service',
  'too-long',
  'moved',
  'died',
  'sent-in-error',
  'not-said',
  'service-closed',
  'no-longer-agrees',
]);
export const Outcome = z.enum(['achieved', 'partly', 'not-achieved']);
export const AttendanceResult = z.enum(['attended', 'did-not-attend', 'cancelled']);

/** What was last recorded of whether they came, and whether that is the person's word. */
export const LastAttendance = z.object({
  on: z.iso.date(),
  result: AttendanceResult,
  said: z.literal('person').optional(),
});
export type LastAttendance = z.infer<typeof LastAttendance>;

/** What the holder of a referral has to do next. */
export const ReferralTodo = z.enum([
  'ask-the-person',
  'ask-how-signpost-went',
  'ask-the-service',
  'answer',
  'answer-question',
  'review-waiting-list',
  'record-attendance',
  'record-outcome',
  'nothing',
]);
export type ReferralTodo = z.infer<typeof ReferralTodo>;

/** One request that one service sees a person, for one need: the head that changes often, without free text. */
export const Referral = Entry.extend({
  id: ReferralId,
  status: ReferralStatus,
  todo: ReferralTodo,
  serviceId: z.string(),
  providerId: OrganisationId,
  caseId: CaseId,
  mode: ReferralMode,
  commissionerId: OrganisationId.optional(),
  caseOpenedAt: z.iso.datetime(),
  /** The link worker who gets what comes back; nobody while the case waits for one. */
  workerId: z.string().optional(),
  lookAt: z.iso.datetime().optional(),
  watch: z.int(),
  sentAt: z.iso.datetime().optional(),
  acceptedAt: z.iso.datetime().optional(),
  startedAt: z.iso.datetime().optional(),
  finishedAt: z.iso.datetime().optional(),
  startBy: z.iso.date().optional(),
  /** Times this date has been reminded of. */
  reminded: z.int(),
  /** For a service with days of its own: working days after `dueBy` to the second reminder, and to the hand-over. */
  patience: z.tuple([z.int(), z.int()]).optional(),
  rescueTaskId: z.string().optional(),
  raised: z.enum(['leads', 'administrators']).optional(),
  /** An open question of the provider: since when, and the date that waits meanwhile. */
  question: z.object({ at: z.iso.datetime(), dueBy: z.iso.datetime() }).optional(),
  /** The versions at which questions and answers were added, oldest first. */
  exchange: z.array(z.int()).optional(),
  /** Check-ins with the person that have been asked, in order of the policy's weeks. */
  checkIns: z.int(),
  oneOff: z.boolean().optional(),
  /** The group of the service in which the person has a place, and from which day on. */
  group: z.object({ groupId: GroupId, from: z.iso.date() }).optional(),
  lastAttendance: LastAttendance.optional(),
  /** The version at which the service last said whether somebody came: links made before it are used up. */
  markedAt: z.int().optional(),
  reason: z.string().optional(),
  outcome: Outcome.optional(),
  /** The version at which a text of the provider's was added: why, how it went. */
  note: z.int().optional(),
  /** What its end left the team to do. */
  afterTaskId: TaskId.optional(),
  /** Where an undo leads back to. */
  former: z.object({ status: ReferralStatus, dueBy: z.iso.datetime() }).optional(),
  /** Left running when its case closed; the team holds what comes back. */
  letRun: z.boolean().optional(),
  retryOf: ReferralId.optional(),
  /** The offer of several services that it is one of, by its own characters; the offer's task keeps the date. */
  offer: z.string().optional(),
  /** The case from which it is led since its own went to another team. */
  ledBy: CaseId.optional(),
  /** The person has died: nobody is asked how it goes any more. */
  noCheckIns: z.literal(true).optional(),
  /** The person said that they no longer agree to be shown; it may go on without. */
  noLongerAgrees: z.literal(true).optional(),
  /** What they agreed to share has run out, and the service was told. */
  ranOut: z.literal(true).optional(),
  recent: z.array(Recent),
});
export type Referral = z.infer<typeof Referral>;

/** Gives the case from which a referral is led now: its own, or the one that its team was given with a transfer. */
export const leadingCase = (found: Pick<Referral, 'caseId' | 'ledBy'>): string => found.ledBy ?? found.caseId;

/** Gives what each event of a referral carries for the reports. */
export const referralScope = (found: Referral): Scope => ({
  caseId: found.caseId,
  openedAt: found.caseOpenedAt,
  teamId: found.teamId,
  practiceId: found.practiceId,
  commissionerId: found.commissionerId,
});
