import type { Case } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import type { AnswerLink } from './answer-link.ts';
import { isSpent } from './link-steps.ts';
import type { Referral, ReferralStatus } from './referral.ts';

/**
 * Why a link does nothing any more: what became of the referral, or of the link or its organisation;
 * `recorded` once the service has said since whether somebody came.
 */
export type LinkEnd =
  Exclude<ReferralStatus, 'proposed' | 'sent' | 'waitlisted'> | 'recorded' | 'expired' | 'organisation-closed';

const takes = {
  answer: ['sent', 'waitlisted'],
  finish: ['accepted', 'started'],
} as const satisfies Record<string, readonly ReferralStatus[]>;

const endOfStatus = (status: ReferralStatus, isAnswer: boolean): LinkEnd | undefined => {
  if ((isAnswer ? takes.answer : takes.finish).some((each) => each === status)) return undefined;
  // Nothing is sent about a referral that was only proposed, so a link to one has no business.
  return status === 'proposed' || status === 'sent' || status === 'waitlisted' ? 'withdrawn' : status;
};

/** Says why a link does nothing any more; undefined while it does what it is for. */
export const endOfLink = (
  link: AnswerLink,
  at: { readonly found: Referral; readonly parent: Case; readonly directory: Directory; readonly now: Date },
): LinkEnd | undefined => {
  if (at.directory.organisation(link.organisationId)?.status !== 'active') return 'organisation-closed';
  if (at.parent.closure?.reason === 'died') return 'withdrawn';
  const end = endOfStatus(at.found.status, link.purpose === 'answer');
  if (end !== undefined) return end;
  if (isSpent(link, at.found)) return 'recorded';
  return link.until < at.now.toISOString() ? 'expired' : undefined;
};
