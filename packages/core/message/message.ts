import * as z from 'zod';
import { CaseId, OrganisationId, TaskId } from '@fingerpost/kernel';
import { ClosureReason } from '@fingerpost/core/case';
import { NeedCode } from '@fingerpost/core/directory';
import { Outcome, ReferralMode, ReferralStatus } from '@fingerpost/core/referral';

/** The case's 26 characters and 16 of its own, as for a referral. */
export const MessageId = z.string().regex(/^msg_[0-9a-hjkmnp-tv-z]{42}$/, 'must be an id that begins with msg_');

/** A code for the practice's record, with the day on which it came true. */
export const MessageCode = z.object({ code: z.string(), term: z.string(), on: z.iso.date() });
export type MessageCode = z.infer<typeof MessageCode>;

/** One service of the journey as the practice may know of it; a restricted need is not named. */
export const DoneService = z.object({
  service: z.string(),
  need: NeedCode.optional(),
  mode: ReferralMode,
  status: ReferralStatus,
  startedOn: z.iso.date().optional(),
  outcome: Outcome.optional(),
  reason: z.string().optional(),
});
export type DoneService = z.infer<typeof DoneService>;

/** What the practice is asked to do, beyond filing, by the reason for which a case closed. */
export const MessageAction = z.enum(['check-contact-details', 'review-with-person', 'see-person-soon', 'none']);
export type MessageAction = z.infer<typeof MessageAction>;

/** What one message tells the registered practice: made once, never changed, and filed by completing its task. */
export const Message = z.object({
  id: MessageId,
  caseId: CaseId,
  about: z.enum(['first-attended', 'closed']),
  practiceId: OrganisationId,
  teamId: OrganisationId,
  at: z.iso.datetime(),
  openedOn: z.iso.date(),
  needs: z.array(NeedCode),
  reachedOn: z.iso.date().optional(),
  reason: ClosureReason.optional(),
  services: z.array(DoneService),
  action: MessageAction,
  codes: z.array(MessageCode),
  /** Who wrote it: the member who closed the case, or the team where the network wrote it by itself. */
  by: z.object({ name: z.string(), role: z.string().optional(), organisation: z.string() }),
  /** The version of the case under which the closing note and the requested actions stand. */
  noted: z.int().optional(),
  taskId: TaskId,
});
export type Message = z.infer<typeof Message>;
