import * as z from 'zod';
import {
  commit,
  type Context,
  isRepeat,
  makeEvent,
  mayForPerson,
  ReferralId,
  refuse,
  requestDigest,
  useCase,
  type Write,
} from '@fingerpost/kernel';
import { type Case, caseDigest, caseHolder, taskOnCase } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { mayBeInDanger, Told } from '@fingerpost/core/patient';
import {
  isAskedAbout,
  isTeamOf,
  readInCase,
  type Referral,
  referralRefusals,
  referralScope,
} from '@fingerpost/core/referral';
import { addTask, dayOf, dueAfter, dueSameDay, toldTo } from '@fingerpost/core/work';
import { type Feedback, FeedbackAnswers, feedbackOf, type ServiceFeedback } from './feedback.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { feedbackKey, serviceFeedbackKey } from './outcomes.keys.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';

/** What is answered: that it was kept, and whether the words may speak of danger. */
export type FeedbackState = { readonly referralId: string; readonly danger: boolean };

const mustBeAllowed = ({ actor }: Context, found: Referral): void => {
  if (!mayForPerson(actor, found.caseId, 'decide') && !isTeamOf(actor, found)) throw refuse(referralRefusals.missing);
};

/** A link worker reads what the person wrote themselves; today where it may be grave. */
const reading = (context: Context, of: Case, referralId: string, given: { danger: boolean; days: number }): Write => {
  const dueBy = given.danger ? dueSameDay(context.now) : dueAfter(context.now, given.days);
  const what = { todo: 'read-feedback', because: 'answered-online', referralId } as const;
  return addTask(taskOnCase(context, of, { ...what, holder: caseHolder(of), dueBy }));
};

/** The same for the service, without the person and with no date but the month. */
const forService = (context: Context, { answers, words, shared }: Feedback, found: Referral): Write => {
  const { commissionerId, serviceId } = found;
  const month = dayOf(context.now).slice(0, 7);
  const of = caseDigest(context, found.caseId);
  const data: ServiceFeedback = { answers, words: shared ? words : undefined, commissionerId, month, of };
  const key = serviceFeedbackKey(serviceId, context.secrets.digest('service-feedback', found.id));
  return { kind: 'put', expect: 'new', item: { ...key, type: 'service-feedback', version: 1, data } };
};

/**
 * Keeps what a person thought of a service that is over: three answers and their own words, which their team reads and, where they
 * allow it, the service without their name. Once a referral. Refuses: referral.missing,
 * outcomes.no-feedback, told.missing, told.on, idempotency.reused.
 */
export const giveFeedback = useCase({
  input: z.object({
    referralId: ReferralId,
    answers: FeedbackAnswers.default({}),
    words: z.string().trim().max(2000).optional(),
    shared: z.boolean().default(false),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ referralId, answers, words = '', shared, told: given }, context): Promise<FeedbackState> => {
    const { before: found, parent: of } = await readInCase(context, referralId);
    mustBeAllowed(context, found);
    const told = toldTo(context, given);
    const key = feedbackKey(referralId);
    const danger = mayBeInDanger(words);
    const there = await context.table.get(key);
    if (there !== undefined && isRepeat(context, feedbackOf(there))) return { referralId, danger };
    const policy = (await readDirectory(context)).policyOf(found.commissionerId);
    if (there !== undefined || !isAskedAbout(found, of, policy.restrictedNeeds))
      throw refuse(outcomesRefusals.noFeedback);
    const { actor } = context;
    const noted = words !== '';
    const kept: Feedback = {
      serviceId: found.serviceId,
      answers,
      words: noted ? words : undefined,
      shared,
      at: context.now.toISOString(),
      told,
      ...(actor.kind === 'staff' ? { by: { memberId: actor.memberId, name: actor.name } } : {}),
      ...(actor.kind === 'carer' ? { carer: true } : {}),
      ...requestDigest(context),
    };
    const isOwnWords = noted && actor.kind !== 'staff';
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
        ...(isOwnWords ? [reading(context, of, referralId, { danger, days: policy.answerWithin })] : []),
      ],
    });
    return { referralId, danger };
  },
});
