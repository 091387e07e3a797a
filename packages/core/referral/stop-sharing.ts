import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { dueNextWorkingDay, toldTo } from '@fingerpost/core/work';
import { heldByTeamSide } from './holding.ts';
import { mustBeOpenToCarer, mustBePersonOrTeam, sideOf } from './may-answer.ts';
import { referralEvent } from './referral.events.ts';
import { checkStep, nextReferral, readInCase, referralChange } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { isFinished } from './steps.ts';
import { onReferral } from './step-input.ts';

/**
 * Stops at once what a service sees of the person, who no longer agrees and never has to say why. The
 * referral goes on without their details: once it was accepted the team holds it and speaks with the
 * service. Refuses: told.missing, told.on, referral.missing, referral.step, idempotency.reused.
 */
export const stopSharing = useCase({
  input: z.object({ ...onReferral, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, told }, context): Promise<ReferralState> => {
    const { before } = await readInCase(context, referralId);
    mustBePersonOrTeam(context.actor, before);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    mustBeOpenToCarer(context.actor, before, policy);
    if ((await checkStep(context, before, 'stop-sharing')) === 'repeat') return referralState(before);
    if (before.noLongerAgrees === true) return referralState(before);

    const isSeen = before.acceptedAt !== undefined && !isFinished(before.status);
    const after = nextReferral(
      context,
      before,
      {
        noLongerAgrees: true,
        sharedUntil: context.now.toISOString(),
        name: undefined,
        ...(isSeen
          ? { holder: heldByTeamSide(before), dueBy: dueNextWorkingDay(context.now), reminded: 0, raised: undefined }
          : {}),
      },
      policy,
    );
    const by = sideOf(context.actor, before);
    const event = referralEvent('SharingStopped', { from: before.status, by, told: toldTo(context, told) });
    await commit(context, referralChange(context, after, event));
    return referralState(after);
  },
});
