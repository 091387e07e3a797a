import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { toldTo } from '@fingerpost/core/work';
import { checkingDeath } from './checking-death.ts';
import { uncounted } from './finishing.ts';
import { mustBeOpenToCarer, mustBePersonOrTeam } from './may-answer.ts';
import { WithdrawReason } from './referral.ts';
import { checkStep, readInCase } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';
import { withdrawing } from './withdrawing.ts';

/**
 * Withdraws a referral for the person, who never has to say why, or as they told their team: sharing
 * ends at once. Refuses: referral.missing, referral.step, told.on, idempotency.reused.
 */
export const withdrawReferral = useCase({
  input: z.object({ ...onReferral, reason: WithdrawReason, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, reason, told: said }, context): Promise<ReferralState> => {
    const { before, parent } = await readInCase(context, referralId);
    mustBePersonOrTeam(context.actor, before);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    mustBeOpenToCarer(context.actor, before, policy);
    if ((await checkStep(context, before, 'withdraw')) === 'repeat') return referralState(before);

    const told = said === undefined ? undefined : toldTo(context, said);
    const { after, change } = withdrawing(context, before, {
      reason,
      told,
      policy,
      by: told === undefined ? undefined : 'person',
    });
    const check = reason === 'died' ? await checkingDeath(context, parent) : [];
    await commit(context, { ...change, writes: [...change.writes, ...uncounted(before), ...check] });
    return referralState(after);
  },
});
