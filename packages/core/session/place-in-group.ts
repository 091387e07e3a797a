import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import {
  checkStep,
  InGroup,
  mustActForProvider,
  nextReferral,
  onReferral,
  placeChanges,
  readInCase,
  referralChange,
  referralEvent,
  type ReferralState,
  referralState,
  takePlace,
} from '@fingerpost/core/referral';
import { sessionRefusals } from './session.refusals.ts';

/**
 * Gives somebody whom the service has accepted a place in one of its groups from a day on; of two who take
 * the last place one succeeds, and the other is asked whether one more can come. Refuses: referral.missing,
 * referral.step, group.missing, group.closed, group.date, group.full, group.placed, idempotency.reused.
 */
export const placeInGroup = useCase({
  input: z.object({ ...onReferral, ...InGroup.shape }),
  allow: ['provider'],
  run: async ({ referralId, ...asked }, context): Promise<ReferralState> => {
    const { before } = await readInCase(context, referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'place')) === 'repeat') return referralState(before);
    if (before.group !== undefined && before.group.groupId !== asked.groupId) throw refuse(sessionRefusals.placed);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const place = await takePlace(context, before, asked);
    const after = nextReferral(context, before, placeChanges(before, place, policy), policy);
    await commit(context, referralChange(context, after, referralEvent('ReferralPlaced', place.group), place.writes));
    return referralState(after);
  },
});
