import * as z from 'zod';
import { commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { dueAfter } from '@fingerpost/core/work';
import { heldByTeamSide } from './holding.ts';
import { mustActForProvider } from './may-answer.ts';
import { withExchange } from './question.ts';
import { referralEvent } from './referral.events.ts';
import { addReferralNote } from './referral-note.ts';
import { checkStep, nextReferral, readInCase, referralChange, type StepChanges } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';

/**
 * Asks the link worker something before deciding: they hold the referral until they answer, and the
 * service's clock stops. A second question joins the first. Refuses: referral.missing, referral.step,
 * idempotency.reused.
 */
export const askQuestion = useCase({
  input: z.object({ ...onReferral, question: z.string().trim().min(1, 'Write your question.').max(2000) }),
  allow: ['provider', 'link', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<ReferralState> => {
    const { before } = await readInCase(context, input.referralId);
    mustActForProvider(context.actor, before);
    if ((await checkStep(context, before, 'ask')) === 'repeat') return referralState(before);

    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const now = context.now.toISOString();
    const dueBy = dueAfter(context.now, policy.answerQuestion);
    const handedOver: StepChanges = {
      todo: 'answer-question',
      holder: heldByTeamSide(before),
      dueBy,
      question: { at: now, dueBy: before.dueBy ?? now },
      reminded: 0,
      rescueTaskId: undefined,
      raised: undefined,
    };
    const after = nextReferral(
      context,
      before,
      { ...(before.question === undefined ? handedOver : {}), exchange: withExchange(before) },
      policy,
    );
    const event = referralEvent('QuestionAsked', { dueBy: after.dueBy ?? dueBy });
    await commit(
      context,
      referralChange(context, after, event, [
        addReferralNote(context, after, { about: 'question', text: input.question }),
      ]),
    );
    return referralState(after);
  },
});
