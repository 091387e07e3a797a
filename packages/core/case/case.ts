import * as z from 'zod';
import { CaseId, OrganisationId, Recent, ReferralId, type Scope } from '@fingerpost/kernel';
import { Entry } from '@fingerpost/core/work';

export const CaseSource = z.enum([
  'practice',
  'self',
  'family',
  'social-care',
  'hospital',
  'housing',
  'voluntary',
  'other',
]);
export type CaseSource = z.infer<typeof CaseSource>;

export const CaseStatus = z.enum(['waiting', 'allocated', 'active', 'closed']);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const ClosureReason = z.enum([
  'goals-met',
  'goals-partly-met',
  'goals-not-met',
  'person-declined',
  'could-not-be-reached',
  'nothing-suitable-found',
  'sent-back-not-suitable',
  'sent-back-urgent',
  'long-stay',
  'moved',
  'moved-to-another-team',
  'died',
  'duplicate',
  'in-error',
]);
export type ClosureReason = z.infer<typeof ClosureReason>;

/** Why a practice takes its referral back. */
export const TakingBackReason = z.enum(['sent-in-error', 'duplicate', 'changed-mind', 'dealt-with']);
export type TakingBackReason = z.infer<typeof TakingBackReason>;

/** One attempt: the day and hour in London, and the channel. */
export const Attempt = z.object({ on: z.iso.date(), hour: z.int(), channel: z.string() });
export type Attempt = z.infer<typeof Attempt>;

export const PauseReason = z.enum(['person-asked', 'hospital', 'prison', 'away', 'illness', 'other']);
export type PauseReason = z.infer<typeof PauseReason>;

/** One journey of a person with a team: the head that changes often, under 1 KB and without free text. */
export const Case = Entry.extend({
  id: CaseId,
  status: CaseStatus,
  urgency: z.enum(['routine', 'soon']),
  commissionerId: OrganisationId.optional(),
  /** Where messages go; the referring practice (`practiceId`) stays as it was at opening. */
  registeredPracticeId: OrganisationId.optional(),
  source: CaseSource,
  lookAt: z.iso.datetime().optional(),
  watch: z.int(),
  firstContactBy: z.iso.datetime(),
  reachedAt: z.iso.datetime().optional(),
  /** Attempts that did not reach the person since the last talk: day, hour in London and channel. */
  attempts: z.array(Attempt).default([]),
  /** The clocks stand still from a day until another; what was due meanwhile keeps its date for the day they go on. */
  paused: z
    .object({ reason: PauseReason, since: z.iso.date(), until: z.iso.date(), dueBy: z.iso.datetime() })
    .optional(),
  /** How far silence has raised it: shown to the lead, held by the leads, held by the administrators. */
  raised: z.enum(['shown', 'leads', 'administrators']).optional(),
  closure: z
    .object({
      reason: ClosureReason,
      at: z.iso.datetime(),
      noted: z.boolean(),
      /** The practice took its referral back before anybody had begun. */
      takenBack: z.literal(true).optional(),
    })
    .optional(),
  mayBeSameAs: CaseId.optional(),
  /** The NHS number is known with other details: until somebody settles who this is, nobody contacts or refers them. */
  unsettled: z.literal(true).optional(),
  /** The earlier case that this one goes on from: of another team, or closed when the person was away for long. */
  linkedTo: CaseId.optional(),
  /** The team that transferred it here. */
  cameFrom: OrganisationId.optional(),
  /** What the person agreed to with another team is still to be confirmed with them. */
  toConfirm: z.literal(true).optional(),
  /** Where messages go from a day on. */
  nextPractice: z.object({ practiceId: OrganisationId, from: z.iso.date() }).optional(),
  /** What is still to be withdrawn of all that the person stopped. */
  stopping: z.array(ReferralId).optional(),
  recent: z.array(Recent),
});
export type Case = z.infer<typeof Case>;

/** Gives what each event of a case carries for the reports. */
export const scopeOf = (found: Case): Scope => ({
  caseId: found.id,
  openedAt: found.openedAt,
  teamId: found.teamId,
  practiceId: found.practiceId,
  commissionerId: found.commissionerId,
});
