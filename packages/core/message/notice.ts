import * as z from 'zod';
import { CaseId, EventId, MemberId, NoticeId, OrganisationId, ReferralId } from '@fingerpost/kernel';

/** What a notice says, to the person, a service, a practice or an invited member. */
export const NoticeKind = z.enum([
  'news',
  'accepted',
  'waiting',
  'referral-sent',
  'reminder',
  'ask-outcome',
  'withdrawn',
  'answered',
  'message',
  'invitation',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Whom a notice is for, by id; where it goes is looked up at the moment of sending. */
export const NoticeFor = z.discriminatedUnion('who', [
  z.object({ who: z.literal('person'), caseId: CaseId, referralId: ReferralId }),
  z.object({ who: z.literal('provider'), referralId: ReferralId }),
  z.object({ who: z.literal('practice'), organisationId: OrganisationId }),
  z.object({ who: z.literal('member'), organisationId: OrganisationId, memberId: MemberId }),
]);
export type NoticeFor = z.infer<typeof NoticeFor>;

/**
 * Where a notice stands: on its way, sent, to be tried again at `retryAt`, given to a colleague as a
 * task, not needed any more, or given up where nobody could do it by hand.
 */
const NoticeState = z.enum(['queued', 'sending', 'sent', 'failed', 'task', 'not-needed', 'given-up']);
type NoticeState = z.infer<typeof NoticeState>;

/** One outbound message through one channel, without contact details or content. */
export const Notice = z.object({
  id: NoticeId,
  eventId: EventId,
  because: z.string(),
  kind: NoticeKind,
  for: NoticeFor,
  at: z.iso.datetime(),
  state: NoticeState,
  /** When the schedule takes it up: after a failure, or when whoever was sending it has vanished. */
  retryAt: z.iso.datetime().optional(),
  failures: z.int(),
  channel: z.enum(['sms', 'email', 'letter']).optional(),
  /** What GOV.UK Notify calls it. */
  sentAs: z.string().optional(),
  code: z.string().optional(),
  version: z.int(),
});
export type Notice = z.infer<typeof Notice>;

const minute = 60_000;
const day = 24 * 60 * minute;
const pauses = [5 * minute, 30 * minute, 120 * minute] as const;

/** Failures after which a notice becomes somebody's task. */
export const mostFailures = 5;

/** How long whoever took a notice has it for themselves, in milliseconds. */
const lease = 5 * minute;

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** Gives the instant until which a notice that is being sent is left alone. */
export const leaseUntil = (now: Date): string => later(now, lease);

/** Gives the instant of the next try after a number of failures: 5 minutes, 30, 2 hours, then daily. */
export const retryAfter = (now: Date, failures: number): string => later(now, pauses[failures - 1] ?? day);
