import * as z from 'zod';
import { CaseId, ConcernId, MemberId, OrganisationId, Recent, ReferralId, Role, TaskId } from '@fingerpost/kernel';
import { Entry } from '@fingerpost/core/work';

/** Whether somebody is in danger now, and whether the person knows of the worry, as far as the raiser knows. */
export const YesNoUnknown = z.enum(['yes', 'no', 'not-known']);
export type YesNoUnknown = z.infer<typeof YesNoUnknown>;

/** How a concern ended. */
export const ConcernOutcome = z.enum([
  'no-further-action',
  'dealt-with-by-us',
  'adult-social-care',
  'childrens-social-care',
  'emergency-services',
  'other-agency',
]);
export type ConcernOutcome = z.infer<typeof ConcernOutcome>;

/** A worry about somebody's safety: the head that changes often, without words; nobody but safeguarding reads it. */
export const Concern = Entry.extend({
  id: ConcernId,
  status: z.enum(['open', 'closed']),
  todo: z.enum(['look-at-concern', 'nothing']),
  caseId: CaseId,
  /** The referral on whose page it was raised. */
  referralId: ReferralId.optional(),
  lookAt: z.iso.datetime().optional(),
  watch: z.int(),
  /** It was given to the team's leads, since the case is kept from those who are named. */
  forLeads: z.literal(true).optional(),
  /** How far silence has raised it: to the deputy, and then told to the administrators. */
  raised: z.enum(['deputy', 'administrators']).optional(),
  /** The administrators' task that it is overdue. */
  overdueTaskId: TaskId.optional(),
  closure: z.object({ outcome: ConcernOutcome, at: z.iso.datetime() }).optional(),
  recent: z.array(Recent),
});
export type Concern = z.infer<typeof Concern>;

/** Who raised a concern: a member, whoever opened the link in an e-mail, the person or a carer, or a reply of theirs. */
export const Raiser = z.object({
  kind: z.enum(['staff', 'link', 'patient', 'carer', 'reply']),
  memberId: MemberId.optional(),
  name: z.string().optional(),
  role: Role.optional(),
  organisationId: OrganisationId.optional(),
});
export type Raiser = z.infer<typeof Raiser>;

/** What somebody is worried about, in their words. */
export const ConcernWords = z.object({
  words: z.string(),
  inDanger: YesNoUnknown,
  personKnows: YesNoUnknown,
  by: Raiser,
  at: z.iso.datetime(),
});
export type ConcernWords = z.infer<typeof ConcernWords>;

/** What was done about a concern: what, with whom, on which day, and who wrote it down. */
export const ConcernAction = z.object({
  what: z.string(),
  withWhom: z.string().optional(),
  on: z.iso.date(),
  outcome: ConcernOutcome.optional(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  recordedAt: z.iso.datetime(),
});
export type ConcernAction = z.infer<typeof ConcernAction>;

/** When the workflow looks at a concern next: as soon as its date has passed, and no more once the administrators are told. */
export const nextConcernLook = (found: Concern): { readonly lookAt: string; readonly act: 'raise' } | undefined =>
  found.status === 'closed' || found.dueBy === undefined || found.raised === 'administrators'
    ? undefined
    : { lookAt: found.dueBy, act: 'raise' };
