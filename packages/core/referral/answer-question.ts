import * as z from 'zod';
import { commit, type Context, refuse, splitIdWithin, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import { heldByProviderSide, todoOf } from './holding.ts';
import { isIdentifying } from './identifying.ts';
import { mustBeTeam } from './may-answer.ts';
import { givenBack, withExchange } from './question.ts';
import { referralEvent } from './referral.events.ts';
import { referralKey } from './referral.keys.ts';
import { addReferralNote } from './referral-note.ts';
import { referralRefusals } from './referral.refusals.ts';
import { checkStep, nextReferral, referralChange, referralOf } from './referral.repository.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { onReferral } from './step-input.ts';

const readWithPerson = async (context: Context, referralId: string) => {
  const { caseId } = splitIdWithin(referralId);
  const items = await context.table.getMany([referralKey(referralId), personKey(caseId)]);
  const head = items.find(({ type }) => type === 'referral');
  const person = items.find(({ type }) => type === 'person');
  if (head === undefined || person === undefined) throw refuse(referralRefusals.missing);
  return { before: referralOf(head), person: Person.parse(person.data) };
};

/**
 * Answers a service's question, which gives it back the working days it had left. Refuses:
 * referral.missing, referral.step when nothing is asked, referral.answer-names since the service has
 * not accepted yet, idempotency.reused.
 */
export const answerQuestion = useCase({
  input: z.object({ ...onReferral, answer: z.string().trim().min(1, 'Write your answer.').max(2000) }),
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<ReferralState> => {
    const { before, person } = await readWithPerson(context, input.referralId);
    mustBeTeam(context.actor, before);
    const { question } = before;
    const checked = await checkStep(context, before, 'answer', question !== undefined);
    if (checked === 'repeat' || question === undefined) return referralState(before);
    if (before.mode === 'network' && isIdentifying(input.answer, person)) throw refuse(referralRefusals.answer);

    const dueBy = givenBack(question, context.now);
    const after = nextReferral(
      context,
      before,
      {
        todo: todoOf(before),
        holder: heldByProviderSide(before),
        dueBy,
        question: undefined,
        exchange: withExchange(before),
        reminded: 0,
        raised: undefined,
      },
      (await readDirectory(context)).policyOf(before.commissionerId),
    );
    await commit(
      context,
      referralChange(context, after, referralEvent('QuestionAnswered', { dueBy }), [
        addReferralNote(context, after, { about: 'answer', text: input.answer }),
      ]),
    );
    return referralState(after);
  },
});
