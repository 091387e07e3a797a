import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { checkingDeath } from './checking-death.ts';
import { finishing, uncounted } from './finishing.ts';
import { mustBePersonOrTeam, sideOf } from './may-answer.ts';
import { WithdrawReason } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';

/**
 * Withdraws a referral for the person, who never has to say why: sharing ends at once. Refuses:
 * referral.missing, referral.step, idempotency.reused.
 */
export const withdrawReferral = useCase({
  input: z.object({ ...onReferral, reason: WithdrawReason }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ referralId, reason }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustBePersonOrTeam(context.actor, before);
    if ((await checkStep(context, before, 'withdraw')) === 'repeat') return referralState(before);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextReferral(context, before, { ...finishing(context, 'withdrawn'), reason }, policy);
    const by = sideOf(context.actor, before);
    const event = referralEvent('ReferralWithdrawn', { reason, by, from: before.status });
    const check = reason === 'died' ? await checkingDeath(context, parent) : [];
    await commit(context, referralChange(context, after, event, [...uncounted(before), ...check]));
    return referralState(after);
  },
});
