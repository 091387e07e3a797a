import { commit, isRepeat, makeEvent, refuse, useCase, wasHadBefore } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { mayBeInDanger } from '@fingerpost/core/patient';
import { readInCase, referralScope } from '@fingerpost/core/referral';
import { toldTo } from '@fingerpost/core/work';
import { type Feedback, feedbackSaid } from './feedback.ts';
import { type FeedbackState, forService, maySayForThem, readGiven, readingTask } from './feedback-writes.ts';
import { FeedbackInput } from './give-feedback.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { feedbackKey, formerFeedbackKey } from './outcomes.keys.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';

/**
 * Puts right what a person said of a service, also after it was taken back: the figures and what the
 * service reads follow, in the month in which it was first said; the team keeps what was said before.
 * Refuses: referral.missing, outcomes.not-given, told.missing, told.on, idempotency.reused.
 */
export const correctFeedback = useCase({
  input: FeedbackInput,
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, answers, words = '', shared, told: given }, context): Promise<FeedbackState> => {
    const { before: found, parent: of } = await readInCase(context, referralId);
    maySayForThem(context, found);
    const told = toldTo(context, given);
    const danger = mayBeInDanger(words);
    const before = await readGiven(context, found);
    if (before === undefined) throw refuse(outcomesRefusals.notGiven);
    const { kept, version, copy } = before;
    const key = feedbackKey(referralId);
    if (isRepeat(context, kept) || (await wasHadBefore(context, key))) return { referralId, danger };
    const { answerWithin } = (await readDirectory(context)).policyOf(found.commissionerId);
    const said = feedbackSaid(context, { serviceId: kept.serviceId, answers, words, shared, told });
    const after: Feedback = { ...said, at: kept.at, changedAt: said.at };
    const noted = after.words !== undefined;
    const isOwnWords = noted && words !== kept.words && context.actor.kind !== 'staff';
    const former = { ...formerFeedbackKey(referralId, version), type: 'former-feedback', version, data: kept };
    await commit(context, {
      head: key,
      event: makeEvent(context, {
        ...outcomesEvent('FeedbackCorrected', { ...answers, noted, shared, told }),
        subject: `${referralId}#feedback`,
        version: version + 1,
        scope: referralScope(found),
      }),
      writes: [
        { kind: 'put', expect: version, item: { ...key, type: 'feedback', version: version + 1, data: after } },
        { kind: 'put', expect: 'new', item: former },
        forService(context, after, found, copy),
        ...(isOwnWords ? [readingTask(context, of, referralId, { danger, days: answerWithin })] : []),
      ],
    });
    return { referralId, danger };
  },
});
