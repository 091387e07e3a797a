import type * as z from 'zod';
import type { Change, Context } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import type { Told } from '@fingerpost/core/patient';
import { finishing } from './finishing.ts';
import { sideOf } from './may-answer.ts';
import type { Referral, WithdrawReason } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange } from './referral.repository.ts';

/** What withdrawing makes of a referral, and the change that does it; the case's count is the caller's to lower. */
export const withdrawing = (
  context: Context,
  before: Referral,
  {
    reason,
    told,
    policy,
    by: whoseWish,
  }: {
    readonly reason: z.infer<typeof WithdrawReason>;
    readonly told?: Told | undefined;
    /** The person wanted it, also where their team records it; without it, on whose side the actor stands. */
    readonly by?: 'person' | undefined;
    readonly policy: Policy;
  },
): { readonly after: Referral; readonly change: Change } => {
  const after = nextReferral(context, before, { ...finishing(context, 'withdrawn'), reason }, policy);
  const by = whoseWish ?? sideOf(context.actor, before);
  const event = referralEvent('ReferralWithdrawn', { reason, by, from: before.status, told });
  return { after, change: referralChange(context, after, event) };
};
