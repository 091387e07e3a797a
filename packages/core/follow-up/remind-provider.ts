import { commit, useCase } from '@fingerpost/kernel';
import { nextReferral, referralChange } from '@fingerpost/core/referral';
import { dueReferral, postponedForPause } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { type Acted, ReferralFollowUp } from './follow-up.ts';

/** Reminds a provider of a date that has passed; the reminder itself is sent from the event. */
export const remindProvider = useCase({
  input: ReferralFollowUp,
  allow: ['system'],
  run: async (input, context): Promise<Acted> => {
    const due = await dueReferral(context, input, 'remind');
    if (due === undefined) return { ...input, done: false };
    if (await postponedForPause(context, due)) return { ...input, done: true };
    const reminded = due.found.reminded + 1;
    const after = nextReferral(context, due.found, { reminded }, due.policy);
    await commit(context, referralChange(context, after, followUpEvent('ProviderReminded', { reminded })));
    return { ...input, done: true };
  },
});
