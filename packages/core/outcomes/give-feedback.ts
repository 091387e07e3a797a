import * as z from 'zod';
import { commit, isRepeat, makeEvent, ReferralId, refuse, useCase, wasHadBefore } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { mayBeInDanger, Told } from '@fingerpost/core/patient';
import { isAskedAbout, readInCase, referralScope } from '@fingerpost/core/referral';
import { toldTo } from '@fingerpost/core/work';
import { FeedbackAnswers, feedbackOf, feedbackSaid } from './feedback.ts';
import { type FeedbackState, forService, maySayForThem, readingTask } from './feedback-writes.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { feedbackKey } from './outcomes.keys.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';

/** What somebody says of a service: any answer can be left out. */
export const FeedbackInput = z.object({
  referralId: ReferralId,
  answers: FeedbackAnswers.default({}),
  words: z.string().trim().max(2000).optional(),
  shared: z.boolean().default(false),
  told: Told.optional(),
});

/**
 * Keeps what a person thought of a service that is over: three answers and their own words, which their team reads and, where they
 * allow it, the service without their name. Once a referral. Refuses: referral.missing,
 * outcomes.no-feedback, told.missing, told.on, idempotency.reused.
 */
export const giveFeedback = useCase({
  input: FeedbackInput,
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, answers, words = '', shared, told: given }, context): Promise<FeedbackState> => {
    const { before: found, parent: of } = await readInCase(context, referralId);
    maySayForThem(context, found);
    const told = toldTo(context, given);
    const key = feedbackKey(referralId);
    const danger = mayBeInDanger(words);
    const there = await context.table.get(key);
    if (there !== undefined && (isRepeat(context, feedbackOf(there)) || (await wasHadBefore(context, key))))
      return { referralId, danger };
    const policy = (await readDirectory(context)).policyOf(found.commissionerId);
    if (there !== undefined || !isAskedAbout(found, of, policy.restrictedNeeds))
      throw refuse(outcomesRefusals.noFeedback);
    const kept = feedbackSaid(context, { serviceId: found.serviceId, answers, words, shared, told });
    const noted = kept.words !== undefined;
    const isOwnWords = noted && context.actor.kind !== 'staff';
    await commit(context, {
      head: key,
      event: makeEvent(context, {
        ...outcomesEvent('FeedbackGiven', { ...answers, noted, shared, told }),
        subject: `${referralId}#feedback`,
        version: 1,
        scope: referralScope(found),
      }),
      writes: [
        { kind: 'put', expect: 'new', item: { ...key, type: 'feedback', version: 1, data: kept } },
        forService(context, kept, found),
        ...(isOwnWords ? [readingTask(context, of, referralId, { danger, days: policy.answerWithin })] : []),
      ],
    });
    return { referralId, danger };
  },
});
