import * as z from 'zod';
import { type Actor, MemberId, Recent, ReferralId, ServiceId, TaskId } from '@fingerpost/kernel';
import { isRestricted, NeedCode } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';

/** What a person says to some services they are offered: one or more of them, or that none is it, or that it is too soon to say. */
export const OptionsAnswer = z.enum(['chosen', 'none-of-these', 'something-else', 'more-time']);
export type OptionsAnswer = z.infer<typeof OptionsAnswer>;

/** Who decided: the person, a carer whom they let decide, an attorney, or somebody for them, in their best interests. */
export const Decider = z.enum(['person', 'carer', 'attorney', 'best-interests']);
export type Decider = z.infer<typeof Decider>;

const Option = z.object({ referralId: ReferralId, serviceId: ServiceId });

/** One answer: what was said and chosen, who decided, and how it reached the team; the words are an item beside it. */
const Answered = z.object({
  answer: OptionsAnswer,
  chosen: z.array(ReferralId),
  by: Decider,
  at: z.iso.datetime(),
  told: Told.optional(),
  /** Who of the team was told, and recorded it. */
  toldTo: MemberId.optional(),
  /** The version under which words, or who decided for them and why, are kept; where there are any. */
  said: z.int().optional(),
});

/** Up to five services that the team proposed for one need, and what the person said to them. */
export const Offer = z.object({
  /** Its own characters, known within its case. */
  own: z.string().length(16),
  need: NeedCode,
  options: z.array(Option).min(1).max(5),
  offeredAt: z.iso.datetime(),
  /** The day by which an answer is hoped for; then the link worker asks. */
  answerBy: z.iso.date(),
  taskId: TaskId,
  answered: Answered.optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Offer = z.infer<typeof Offer>;

/** Why each option may fit, in words for the person, by the own characters of its referral. */
export const Reasons = z.record(z.string(), z.string());
export type Reasons = z.infer<typeof Reasons>;

/** What was said with an answer: the person's own words; and of a decision made for them, who decided and why. */
export const SaidWith = z.object({
  words: z.string().optional(),
  decider: z.string().optional(),
  reason: z.string().optional(),
});
export type SaidWith = z.infer<typeof SaidWith>;

/** Tells whether an offer still waits for what the person says: more time is no answer yet. */
export const isWaiting = ({ answered }: Pick<Offer, 'answered'>): boolean =>
  answered === undefined || answered.answer === 'more-time';

/** Tells whether an offer is kept from an actor as a carer: one for a restricted need, which no carer may learn of. */
export const isOfferKeptFromCarer = (
  actor: Actor,
  { need }: Pick<Offer, 'need'>,
  restricted: readonly NeedCode[],
): boolean => actor.kind === 'carer' && isRestricted(need, restricted);
