import * as z from 'zod';
import { commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import {
  checkStep,
  InGroup,
  leavePlace,
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
 * Moves somebody from one group of the service to another from a day on, in one step, so that they have
 * a place at every moment. Refuses: referral.missing, referral.step, group.missing, group.closed,
 * group.date, group.full, group.not-placed, idempotency.reused.
 */
export const moveToGroup = useCase({
  input: z.object({ ...onReferral, ...InGroup.shape }),
  allow: ['provider'],
  run: async ({ referralId, ...asked }, context): Promise<ReferralState> => {
    const { before } = await readInCase(context, referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'place')) === 'repeat') return referralState(before);
    const former = before.group;
    if (former === undefined) throw refuse(sessionRefusals.notPlaced);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const place = await takePlace(context, before, asked);
    const left = former.groupId === asked.groupId ? [] : await leavePlace(context, before);
    const after = nextReferral(context, before, placeChanges(before, place, policy), policy);
    const event = referralEvent('ReferralPlaced', { ...place.group, formerId: former.groupId });
    await commit(context, referralChange(context, after, event, [...place.writes, ...left]));
    return referralState(after);
  },
});
