import * as z from 'zod';
import { WayLeft } from '@fingerpost/core/patient';
import {
  CaseId,
  ConcernId,
  DeviceId,
  EventId,
  MemberId,
  NoticeId,
  OrganisationId,
  ReferralId,
} from '@fingerpost/kernel';

/**
 * What a notice says, to the person, a service, a practice or an invited member. A new kind is a name here,
 * a line in `person-rules.ts` or `provider-rules.ts`, and its templates in `functions/send/templates`.
 */
export const NoticeKind = z.enum([
  'news',
  'accepted',
  'waiting',
  'cancelled',
  'options',
  'message-for-you',
  'check-in',
  'own-link',
  'recorded',
  'reach-changed',
  'feedback',
  'complaint',
  'proposal',
  'carer-named',
  'carer-ending',
  'carer-ended',
  'carer-news',
  'referral-sent',
  'reminder',
  'ask-outcome',
  'withdrawn',
  'do-not-contact',
  'sharing-stopped',
  'paused',
  'going-on',
  'answered',
  'finish-link',
  'access-code',
  'message',
  'action',
  'invitation',
  'look-today',
  'reply-heard',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Whom a notice is for, by id; where it goes is looked up at the moment of sending. */
export const NoticeFor = z.discriminatedUnion('who', [
  z.object({ who: z.literal('person'), caseId: CaseId, referralId: ReferralId.optional() }),
  z.object({
    who: z.literal('carer'),
    caseId: CaseId,
    carerId: z.string(),
    referralId: ReferralId.optional(),
    /** What happened concerns no restricted need, as was said where it was made. */
    mayRead: z.literal(true).optional(),
  }),
  z.object({ who: z.literal('former-way'), caseId: CaseId, former: z.int(), way: WayLeft }),
  z.object({ who: z.literal('provider'), referralId: ReferralId }),
  z.object({
    who: z.literal('device'),
    organisationId: OrganisationId,
    referralId: ReferralId,
    deviceId: DeviceId,
    codeId: z.string(),
  }),
  z.object({ who: z.literal('practice'), organisationId: OrganisationId }),
  z.object({ who: z.literal('member'), organisationId: OrganisationId, memberId: MemberId }),
  z.object({ who: z.literal('safeguarding'), concernId: ConcernId }),
  z.object({ who: z.literal('replier'), replyId: z.string() }),
]);
export type NoticeFor = z.infer<typeof NoticeFor>;

/**
 * Where a notice stands: on its way, sent, delivered as its receipt says, to be tried again at
 * `retryAt`, given to a colleague as a task, not needed any more, or given up where nobody could do it by hand.
 */
const NoticeState = z.enum(['queued', 'sending', 'sent', 'delivered', 'failed', 'task', 'not-needed', 'given-up']);
type NoticeState = z.infer<typeof NoticeState>;

const NoticeChannel = z.enum(['sms', 'email', 'letter']);
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** One outbound message through one channel, without contact details or content. */
export const Notice = z.object({
  id: NoticeId,
  eventId: EventId,
  because: z.string(),
  kind: NoticeKind,
  for: NoticeFor,
  at: z.iso.datetime(),
  /** The day that it speaks of, where things as they stand now do not say it. */
  on: z.iso.date().optional(),
  state: NoticeState,
  /** When the schedule takes it up: after a failure, to ask for its receipt, or when whoever was sending it has vanished. */
  retryAt: z.iso.datetime().optional(),
  failures: z.int(),
  channel: NoticeChannel.optional(),
  /** The channels that took it and could not deliver it. */
  tried: z.array(NoticeChannel).optional(),
  /** How often its receipt was asked for. */
  asked: z.int().optional(),
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

const receipts: Readonly<Record<NoticeChannel, readonly number[]>> = {
  sms: [60 * minute, 240 * minute, day, 3 * day],
  email: [60 * minute, 240 * minute, day, 3 * day],
  letter: [day, 3 * day, 7 * day],
};

/** Gives the instant at which a receipt is asked for next; undefined once it has been asked for often enough. */
export const receiptAt = (now: Date, { channel, asked = 0 }: Pick<Notice, 'channel' | 'asked'>): string | undefined => {
  const pause = channel === undefined ? undefined : receipts[channel][asked];
  return pause === undefined ? undefined : later(now, pause);
};

/** Tells whether a notice is for somebody who may have several ways to be reached: the person or a carer. */
export const isToSomebody = (to: NoticeFor): to is Extract<NoticeFor, { readonly who: 'person' | 'carer' }> =>
  to.who === 'person' || to.who === 'carer';

/** Gives the name under which a notice is handed over: its id, and another one for each further channel. */
export const sentUnder = ({ id, tried = [] }: Pick<Notice, 'id' | 'tried'>): string =>
  tried.length === 0 ? id : `${id}-${String(tried.length)}`;

/** Gives the instant until which a notice that is being sent is left alone. */
export const leaseUntil = (now: Date): string => later(now, lease);

/** Gives the instant of the next try after a number of failures: 5 minutes, 30, 2 hours, then daily. */
export const retryAfter = (now: Date, failures: number): string => later(now, pauses[failures - 1] ?? day);
