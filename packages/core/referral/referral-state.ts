import { referenceOf } from '@fingerpost/kernel';
import type { Referral } from './referral.ts';

/** What every step answers with: where the referral stands, who holds it, and by when they must act. */
export type ReferralState = Pick<Referral, 'status' | 'holder' | 'dueBy' | 'version'> & {
  readonly referralId: string;
  readonly reference: string;
};

/** Puts a referral into the answer to a step. */
export const referralState = (found: Referral): ReferralState => ({
  referralId: found.id,
  reference: referenceOf(found.id),
  status: found.status,
  holder: found.holder,
  dueBy: found.dueBy,
  version: found.version,
});
