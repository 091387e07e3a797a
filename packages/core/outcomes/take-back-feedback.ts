import * as z from 'zod';
import {
  commit,
  isRepeat,
  makeEvent,
  ReferralId,
  refuse,
  requestDigest,
  useCase,
  wasHadBefore,
} from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';
import { readInCase, referralScope } from '@fingerpost/core/referral';
import { toldTo } from '@fingerpost/core/work';
import type { Feedback } from './feedback.ts';
import { maySayForThem, notForService, readGiven } from './feedback-writes.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { feedbackKey } from './outcomes.keys.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';

/**
 * Takes back what a person said of a service: from then on it counts in no figure, and the service reads
 * none of it. Their team still knows what it was told, and that it was taken back. Refuses:
 * referral.missing, outcomes.not-given, told.missing, told.on, idempotency.reused.
 */
export const takeBackFeedback = useCase({
  input: z.object({ referralId: ReferralId, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, told: given }, context): Promise<{ readonly referralId: string }> => {
    const { before: found } = await readInCase(context, referralId);
    maySayForThem(context, found);
    const told = toldTo(context, given);
    const before = await readGiven(context, found);
    if (before === undefined) throw refuse(outcomesRefusals.notGiven);
    const { kept, version, copy } = before;
    const key = feedbackKey(referralId);
    if (isRepeat(context, kept) || (await wasHadBefore(context, key))) return { referralId };
    if (kept.takenBackAt !== undefined) throw refuse(outcomesRefusals.notGiven);
    const { digest: _digest, body: _body, ...said } = kept;
    const after: Feedback = { ...said, takenBackAt: context.now.toISOString(), ...requestDigest(context) };
    await commit(context, {
      head: key,
      event: makeEvent(context, {
        ...outcomesEvent('FeedbackTakenBack', { told }),
        subject: `${referralId}#feedback`,
        version: version + 1,
        scope: referralScope(found),
      }),
      writes: [
        { kind: 'put', expect: version, item: { ...key, type: 'feedback', version: version + 1, data: after } },
        ...(copy === undefined ? [] : [notForService(copy)]),
      ],
    });
    return { referralId };
  },
});
