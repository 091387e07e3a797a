import type { SafeContact } from '@fingerpost/core/patient';
import type { Referral } from '@fingerpost/core/referral';
import type { Moment } from '../show/time.ts';

/** Whom the provider asks about a referral. */
export type Asker = {
  readonly team: string;
  readonly worker?: string | undefined;
  readonly phone?: string | undefined;
};

/** What a provider sees of a referral at every stage: never who it is. */
export type ReferralHead = {
  readonly id: string;
  readonly reference: string;
  readonly status: Referral['status'];
  readonly service: string;
  readonly need: string;
  readonly asker: Asker;
  readonly sentAt: Moment;
  /** By when the provider must act; undefined while it waits for somebody else, or when all is done. */
  readonly dueBy?: Moment | undefined;
};

/** A question of the provider's, and what the link worker answered. */
export type Question = {
  readonly id: string;
  readonly text: string;
  readonly at: Moment;
  readonly answer?: { readonly text: string; readonly at: Moment; readonly by?: string | undefined } | undefined;
};

/** What a provider sees before it says yes: what is needed, not who needs it. */
export type Offer = {
  readonly area?: string | undefined;
  readonly ageBand?: string | undefined;
  readonly accessNeeds: readonly string[];
  readonly request: string;
  readonly isSoon: boolean;
  readonly questions: readonly Question[];
  /** The date that stands after an open question is answered. */
  readonly waitsForAnswer: boolean;
  readonly reviewOn?: Moment | undefined;
};

/** One detail that the person agreed to share. */
export type Shared = { readonly label: string; readonly value: string; readonly kind?: 'phone' | 'email' };

/** What a provider sees once it has said yes: what the person agreed to share, and how they must not be contacted. */
export type Disclosure = {
  /** The person's name, where they agreed to share it. */
  readonly name?: string | undefined;
  readonly shared: readonly Shared[];
  readonly safeContact: SafeContact | undefined;
  readonly message: string;
};
