import { commit, useCase } from '@fingerpost/kernel';
import { nextReferral, referralChange } from '@fingerpost/core/referral';
import { dueReferral, postponedForPause } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { type Acted, ReferralFollowUp } from './follow-up.ts';

/** Asks a provider that sees the person how it went; the question itself is sent from the event. */
export const askOutcome = useCase({
  input: ReferralFollowUp,
  allow: ['system'],
  run: async (input, context): Promise<Acted> => {
    const due = await dueReferral(context, input, 'ask-outcome');
    if (due === undefined) return { ...input, done: false };
    if (await postponedForPause(context, due)) return { ...input, done: true };
    const reminded = due.found.reminded + 1;
    const after = nextReferral(context, due.found, { reminded }, due.policy);
    await commit(context, referralChange(context, after, followUpEvent('OutcomeAsked', { reminded })));
    return { ...input, done: true };
  },
});
