import type * as z from 'zod';
import { type Directory, isRestricted, restrictedWords } from '@fingerpost/core/directory';
import {
  type Agreement,
  isFinished,
  type Letter,
  leadingCase,
  notSharedBecause,
  type Referral,
  type Share,
} from '@fingerpost/core/referral';

/** How an agreement stands: they see nothing that says who it is yet, they see it, or why they do not. */
export type ConsentState = 'waiting' | 'shared' | 'no-longer-agrees' | 'ran-out' | 'over';

/** What a person had agreed to before they agreed to something else. */
export type FormerConsent = {
  readonly share: readonly z.infer<typeof Share>[];
  readonly wording: string;
  readonly by: z.infer<typeof Agreement>['by'];
  readonly how: z.infer<typeof Agreement>['how'];
  readonly from: string;
  /** The last day, where one was chosen; otherwise until the referral is over. */
  readonly until?: string | undefined;
};

/** One agreement of a person: with whom, for what, what is shared, who agreed, how, when, and until when. */
export type Consent = FormerConsent & {
  readonly referralId: string;
  readonly purpose: 'share-with-service';
  /** Not named where the need is restricted, in case somebody looks over the person's shoulder. */
  readonly recipient: { readonly service?: string | undefined; readonly organisation?: string | undefined };
  /** What was agreed before, the latest first. */
  readonly former: readonly FormerConsent[];
  readonly state: ConsentState;
  /** Since when it is shared no more. */
  readonly endedAt?: string | undefined;
  /** What the person can do about it now. */
  readonly mayStop: boolean;
  readonly mayAgree: boolean;
  readonly mayWithdraw: boolean;
};

const shownStates: readonly Referral['status'][] = ['accepted', 'started', 'completed'];
const askedStates: readonly Referral['status'][] = ['sent', 'waitlisted'];

// Nothing has to run for an agreement to end.
const consentStateOf = (found: Referral, now: Date): ConsentState => {
  const why = notSharedBecause(found, now);
  if (why !== undefined) return why;
  if (shownStates.includes(found.status)) return 'shared';
  return isFinished(found.status) ? 'over' : 'waiting';
};

const recipientOf = (directory: Directory, found: Referral, named: boolean): Consent['recipient'] =>
  named
    ? { service: directory.service(found.serviceId)?.name, organisation: directory.nameOf(found.providerId) }
    : { organisation: restrictedWords };

/** Tells whether a referral is for a need that is not named everywhere. */
export const isForRestricted = (directory: Directory, found: Referral): boolean =>
  found.needs.some((need) => isRestricted(need, directory.policyOf(found.commissionerId).restrictedNeeds));

const endOf = (found: Referral, state: ConsentState): string | undefined => {
  if (state === 'over') return found.finishedAt;
  if (state === 'shared' || state === 'waiting') return undefined;
  return found.sharedUntil ?? found.finishedAt;
};

const agreedIn = ({ share, agreement: { wording, by, how, when, until } }: Letter): FormerConsent => ({
  ...{ share, wording, by, how },
  from: when,
  until,
});

/** Puts the agreement of one referral into what the person and their team are shown: its letter is where it stands. */
export const consentOf = (
  directory: Directory,
  at: { found: Referral; letter: Letter; former: readonly Letter[]; now: Date; named: boolean },
): Consent => {
  const { found, now, named } = at;
  const state = consentStateOf(found, now);
  const isOngoing = !isFinished(found.status);
  const isAsked = askedStates.includes(found.status) || shownStates.includes(found.status);
  return {
    referralId: found.id,
    purpose: 'share-with-service',
    recipient: recipientOf(directory, found, named),
    ...agreedIn(at.letter),
    former: at.former.map(agreedIn),
    state,
    endedAt: endOf(found, state),
    mayStop: isAsked && found.noLongerAgrees !== true && state !== 'ran-out',
    mayAgree: isAsked && (found.noLongerAgrees === true || state === 'ran-out') && leadingCase(found) === found.caseId,
    mayWithdraw: isOngoing,
  };
};
