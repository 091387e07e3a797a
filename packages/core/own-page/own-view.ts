import type { CarerScope } from '@fingerpost/kernel';
import type { Goal, PauseReason } from '@fingerpost/core/case';
import type { Agreement, LastAttendance, ReferralStatus, Share } from '@fingerpost/core/referral';
import type * as z from 'zod';

/** Whom to ring, by name and number. */
export type ToRing = { readonly name: string; readonly phone?: string | undefined };

/** What happens with a person's case now, as a code that pages put into plain words, and by when. */
export type OwnNow = {
  readonly what: 'waiting-for-worker' | 'worker-will-be-in-touch' | 'worker-helps' | 'paused' | 'over';
  readonly by?: string | undefined;
  readonly until?: string | undefined;
  readonly why?: z.infer<typeof PauseReason> | undefined;
};

/** One service that was asked, as the person sees it; one for a restricted need is not named, in case somebody looks over their shoulder. */
export type OwnReferral = {
  readonly referralId: string;
  readonly version: number;
  readonly status: ReferralStatus;
  readonly service?: ToRing | undefined;
  readonly sentAt?: string | undefined;
  /** The day by which somebody does the next thing, and whether that is the service or the team. */
  readonly nextBy?: string | undefined;
  readonly heldBy?: 'service' | 'team' | 'person' | undefined;
  readonly startBy?: string | undefined;
  readonly lastAttendance?: LastAttendance | undefined;
  readonly mayWithdraw: boolean;
  /** It is one of several services of an offer, which are chosen among elsewhere. */
  readonly offered: boolean;
  /** What was agreed to be shared with it; nothing is shown to it any more once `ended`. */
  readonly agreed: {
    readonly share: readonly z.infer<typeof Share>[];
    readonly by: z.infer<typeof Agreement>['by'];
    readonly how: z.infer<typeof Agreement>['how'];
    readonly when: string;
    readonly ended: boolean;
  };
};

/** Somebody who looked at the record: in which role, for whom, when, and why, as a code. */
export type OwnLook = {
  readonly role: string;
  readonly organisation?: string | undefined;
  readonly at: string;
  /** Views from before reasons were kept have none. */
  readonly why?: string | undefined;
};

/** A person's own page. */
export type OwnView = {
  readonly callMe: string;
  readonly reference: string;
  readonly team: ToRing;
  readonly worker?: string | undefined;
  readonly now: OwnNow;
  /** Who is on the page, and what they may do there. */
  readonly by: 'person' | 'carer';
  readonly may: readonly CarerScope[];
  /** How many messages to them they have not read, by whom they write with: about their case, or a service. */
  readonly newMessages: readonly { readonly threadId: string; readonly count: number }[];
  readonly referrals: readonly OwnReferral[];
  readonly matters?: string | undefined;
  readonly goals: readonly Pick<Goal, 'goalId' | 'text' | 'ratings'>[];
  /** What they are asked: how it is going, and what they thought of services that are over. */
  readonly asks: {
    readonly checkIn: boolean;
    readonly feedback: readonly { readonly referralId: string; readonly service: string }[];
    /** Services of which they have said what they thought, to put it right or take it back. */
    readonly told: readonly { readonly referralId: string; readonly service: string }[];
  };
  readonly looks: readonly OwnLook[];
};
