import * as z from 'zod';
import { CaseId, ConcernId, ReferralId, TaskId } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import type { Concern } from '@fingerpost/core/concern';
import type { Referral } from '@fingerpost/core/referral';

/** What one execution of the follow-up is about: a case, referral, concern or task, and the version that set its deadline. */
export const FollowUp = z.object({ id: z.union([CaseId, ReferralId, ConcernId, TaskId]), watch: z.int().min(1) });
export type FollowUp = z.infer<typeof FollowUp>;

/** A follow-up of a referral; only referrals are reminded of, handed over and asked about. */
export const ReferralFollowUp = FollowUp.extend({ id: ReferralId });
export type ReferralFollowUp = z.infer<typeof ReferralFollowUp>;

/** What an act answers: whether it did anything; a deadline that is not current any more asks for nothing. */
export type Acted = { readonly id: string; readonly watch: number; readonly done: boolean };

// The clock that wakes an execution and the clock that looks are not the same one.
const slack = 60_000;

/** Tells whether the deadline an execution waited for is still the one that counts, and has come. */
export const isDue = (found: Pick<Case | Referral | Concern, 'watch' | 'lookAt'>, watch: number, now: Date): boolean =>
  found.watch === watch && found.lookAt !== undefined && Date.parse(found.lookAt) <= now.getTime() + slack;
