import * as z from 'zod';
import { CaseId, ComplaintId, MemberId, OrganisationId, Recent } from '@fingerpost/kernel';
import { SafeContact, Told } from '@fingerpost/core/patient';
import { Entry } from '@fingerpost/core/work';

/** How a complaint ended. */
export const ComplaintOutcome = z.enum(['upheld', 'partly-upheld', 'not-upheld', 'withdrawn']);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;

/** How, and on which day, whoever complained was told something that they do not read on their own page. */
export const SaidToThem = z.object({ how: Told.shape.how, on: Told.shape.on });
export type SaidToThem = z.infer<typeof SaidToThem>;

/** A complaint: the head that changes, without a word of it and without who it is from. */
export const Complaint = Entry.extend({
  id: ComplaintId,
  status: z.enum(['received', 'acknowledged', 'answered', 'not-settled', 'closed']),
  todo: z.enum([
    'acknowledge-complaint',
    'answer-complaint',
    'give-answer',
    'close-complaint',
    'settle-complaint',
    'nothing',
  ]),
  /** Whose complaints lead answers it. */
  organisationId: OrganisationId,
  /** The case of whoever complains; left out where it came by the public form. */
  caseId: CaseId.optional(),
  /** Those it is about, and those from whom the case is kept: they neither hold it nor read it. */
  barred: z.array(MemberId),
  /** Organisations that it is about as a whole: none of their members holds or reads it, now or later. */
  barredOrganisations: z.array(OrganisationId).default([]),
  /** It came to the network's administrators, who read it for good. */
  atAdministrators: z.literal(true).optional(),
  /** It came to the members of this commissioner, since the administrators may not answer it. */
  atCommissioner: OrganisationId.optional(),
  /** Those it is about with whom whoever answers it has shared it. */
  sharedWith: z.array(MemberId),
  /** By when whoever complained was to hear that it was read, whoever holds it since. */
  acknowledgeBy: z.iso.datetime().optional(),
  acknowledgedAt: z.iso.datetime().optional(),
  answerBy: z.iso.datetime(),
  /** Where they do not read it on their own page: how they were told that it was read, and given the last answer. */
  readSaid: SaidToThem.optional(),
  answerSaid: SaidToThem.optional(),
  /** The version that added each answer. */
  answers: z.array(z.int()),
  /** Whoever complained was not content with the answer; the administrators look at it. */
  notSettledAt: z.iso.datetime().optional(),
  outcome: ComplaintOutcome.optional(),
  recent: z.array(Recent),
});
export type Complaint = z.infer<typeof Complaint>;

/** How whoever complains wants to hear: on their own page, or in a way that whoever answers sees to. */
export const AnswerTo = z.object({
  how: z.enum(['page', 'phone', 'letter', 'email']),
  contact: z.string().trim().max(300).optional(),
});
export type AnswerTo = z.infer<typeof AnswerTo>;

/** Who complains: the person, a carer of theirs, or somebody who used the public form. */
const Complainant = z.object({
  kind: z.enum(['patient', 'carer', 'public']),
  carerId: z.string().optional(),
  name: z.string(),
});

/** What somebody complains of, in their words, and how they want to hear. */
export const ComplaintWords = z.object({
  words: z.string(),
  wish: z.string().optional(),
  by: Complainant,
  answerTo: AnswerTo,
  safeContact: SafeContact.optional(),
  told: Told.optional(),
  toldTo: z.object({ memberId: MemberId, name: z.string() }).optional(),
  at: z.iso.datetime(),
});
export type ComplaintWords = z.infer<typeof ComplaintWords>;

/** One answer, which whoever complained reads. */
export const ComplaintAnswer = z.object({
  words: z.string(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  at: z.iso.datetime(),
});
export type ComplaintAnswer = z.infer<typeof ComplaintAnswer>;
