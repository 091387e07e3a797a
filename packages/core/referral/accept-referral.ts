import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addWorkingDays, dayOf, dueAfter, dueOn } from '@fingerpost/core/work';
import { heldByProviderSide } from './holding.ts';
import { mustActForProvider } from './may-answer.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';

/**
 * Accepts a referral: the service will contact the person by a date. Refuses: referral.missing,
 * referral.step, referral.start-date when the date has passed, idempotency.reused.
 */
export const acceptReferral = useCase({
  input: z.object({ ...onReferral, startBy: z.iso.date().optional() }),
  allow: ['provider', 'link-worker', 'team-lead', 'link'],
  run: async (input, context): Promise<ReferralState> => {
    const { before } = await readInCase(context, input.referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'accept')) === 'repeat') return referralState(before);
    if (input.startBy !== undefined && input.startBy < dayOf(context.now)) throw refuse(referralRefusals.startDate);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const dueBy =
      input.startBy === undefined
        ? dueAfter(context.now, policy.attendAfterAcceptance)
        : dueOn(addWorkingDays(input.startBy, policy.attendAfterStart));
    const after = nextReferral(
      context,
      before,
      {
        status: 'accepted',
        todo: 'record-attendance',
        holder: heldByProviderSide(before),
        dueBy,
        acceptedAt: context.now.toISOString(),
        startBy: input.startBy,
        reminded: 0,
        rescueTaskId: undefined,
        raised: undefined,
        question: undefined,
      },
      policy,
    );
    const event = referralEvent('ReferralAccepted', { startBy: input.startBy });
    await commit(context, referralChange(context, after, event));
    return referralState(after);
  },
});
