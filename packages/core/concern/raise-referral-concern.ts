import * as z from 'zod';
import { refuse, splitIdWithin, useCase } from '@fingerpost/kernel';
import { readNotWith } from '@fingerpost/core/case';
import { isProviderOf, isTeamOf, onReferral, readInCase, referralRefusals } from '@fingerpost/core/referral';
import { type RaisedConcern, raiseAbout, worry } from './raising.ts';

/**
 * Raises a worry about somebody's safety from a referral: by the service it was sent to, however it
 * stands now, or by its team. Refuses: referral.missing, idempotency.reused.
 */
export const raiseReferralConcern = useCase({
  input: z.object({ ...onReferral, ...worry }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async ({ referralId, ...asked }, context): Promise<RaisedConcern> => {
    const [{ before, parent }, notWith] = await Promise.all([
      readInCase(context, referralId),
      readNotWith(context, splitIdWithin(referralId).caseId),
    ]);
    if (!isProviderOf(context.actor, before) && !isTeamOf(context.actor, before))
      throw refuse(referralRefusals.missing);
    return raiseAbout(context, { found: parent, notWith, referralId }, asked);
  },
});
