import type { NeedCode, Service } from '@fingerpost/core/directory';
import type { ReferralStatus, Share } from '@fingerpost/core/referral';
import type * as z from 'zod';
import type { Offer, SaidWith } from './choice.ts';

/** One service of an offer, as its listing describes it today, and why it may fit. */
export type OptionView = {
  readonly referralId: string;
  readonly status: ReferralStatus;
  readonly name: string;
  readonly service?:
    | Pick<Service, 'description' | 'when' | 'address' | 'postcode' | 'online' | 'free' | 'cost' | 'phone' | 'url'>
    | undefined;
  /** Working days in which it answers. */
  readonly answersWithin?: number | undefined;
  /** In about how many weeks people were seen; left out where it is not known, or the offer was answered. */
  readonly waitedWeeks?: number | undefined;
  readonly why: string;
  readonly share: readonly z.infer<typeof Share>[];
  readonly chosen: boolean;
};

/** One offer: what was offered, what was said to it, who decided, when, and how it reached the team. */
export type ChoiceView = Pick<Offer, 'own' | 'offeredAt' | 'answerBy' | 'answered' | 'version'> & {
  /** Not named where the reader must not know it, or somebody may look over the person's shoulder. */
  readonly need?: NeedCode | undefined;
  readonly waits: boolean;
  /** The name of whoever of the team was told, and recorded it. */
  readonly toldTo?: string | undefined;
  /** Nothing, where none of it may be named. */
  readonly options: readonly OptionView[];
  readonly said: SaidWith;
};
