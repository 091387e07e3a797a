import { type Actor, doorRefusals, LinkName, type LinkPurpose, refuse } from '@fingerpost/kernel';
import { referralRefusals } from './referral.refusals.ts';
import type { ReferralStep } from './steps.ts';

/** The steps that whoever opens a link may take; everything else, undoing them too, needs signing in. */
const linkSteps = {
  answer: ['accept', 'ask', 'waitlist', 'decline'],
} as const satisfies Record<LinkPurpose, readonly ReferralStep[]>;

/** Tells whether a link for a purpose may take a step. */
export const isLinkStep = (purpose: LinkPurpose, step: ReferralStep): boolean =>
  linkSteps[purpose].some((each) => each === step);

/**
 * Lets a link take the steps it is for, once whoever opened it has said who they are. Everybody else
 * passes. Refuses: actor.not-allowed, referral.who-answers.
 */
export const mustBeForLink = (actor: Actor, step: ReferralStep): void => {
  if (actor.kind !== 'link') return;
  if (!isLinkStep(actor.purpose, step)) throw refuse(doorRefusals.forbidden);
  if (!LinkName.safeParse(actor.name).success) throw refuse(referralRefusals.whoAnswers);
};
