import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addWorkingDays, dayOf, dueOn } from '@fingerpost/core/work';
import { heldByProviderSide } from './holding.ts';
import { mustActForProvider } from './may-answer.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { bySpeaking, spokenWith } from './spoke-with.ts';
import { onReferral } from './step-input.ts';

/**
 * Puts a referral on the service's waiting list, to be looked at again on a day, or on the working
 * day after it. Refuses: referral.missing, referral.step, referral.review-date when the day is not
 * in the future, idempotency.reused.
 */
export const waitlistReferral = useCase({
  input: z.object({ ...onReferral, ...bySpeaking, reviewOn: z.iso.date() }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async ({ referralId, reviewOn, ...said }, context): Promise<ReferralState> => {
    const { before } = await readInCase(context, referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'waitlist')) === 'repeat') return referralState(before);
    const spoken = spokenWith(before, said);
    if (reviewOn <= dayOf(context.now)) throw refuse(referralRefusals.reviewDate);

    const after = nextReferral(
      context,
      before,
      {
        status: 'waitlisted',
        todo: 'review-waiting-list',
        holder: heldByProviderSide(before),
        dueBy: dueOn(addWorkingDays(reviewOn, 0)),
        reminded: 0,
        rescueTaskId: undefined,
        raised: undefined,
        question: undefined,
      },
      (await readDirectory(context)).policyOf(before.commissionerId),
    );
    await commit(context, referralChange(context, after, referralEvent('ReferralWaitlisted', { ...spoken, reviewOn })));
    return referralState(after);
  },
});
