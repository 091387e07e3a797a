import { type Actor, doorRefusals, LinkName, type LinkPurpose, refuse } from '@fingerpost/kernel';
import type { Referral } from './referral.ts';
import { referralRefusals } from './referral.refusals.ts';
import type { ReferralStep } from './steps.ts';

/** The steps that whoever opens a link may take; everything else, undoing them too, needs signing in. */
const linkSteps = {
  answer: ['accept', 'ask', 'waitlist', 'decline'],
  attended: ['attend'],
  'did-not-attend': ['miss'],
  complete: ['complete'],
} as const satisfies Record<LinkPurpose, readonly ReferralStep[]>;

/** What links are for once a referral was accepted, each of them one thing to say. */
export const finishPurposes = ['attended', 'did-not-attend', 'complete'] as const satisfies readonly LinkPurpose[];
export type FinishPurpose = (typeof finishPurposes)[number];

/** Gives the purpose of a link that says how it goes; undefined for one that answers. */
export const finishPurposeOf = (purpose: LinkPurpose): FinishPurpose | undefined =>
  finishPurposes.find((each) => each === purpose);

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

/** Tells whether the service has said since a link was made whether somebody came, which is all that the link was for. */
export const isSpent = (
  { purpose, atVersion = 0 }: { readonly purpose: LinkPurpose; readonly atVersion?: number | undefined },
  { markedAt = 0 }: Pick<Referral, 'markedAt'>,
): boolean => (purpose === 'attended' || purpose === 'did-not-attend') && markedAt > atVersion;
