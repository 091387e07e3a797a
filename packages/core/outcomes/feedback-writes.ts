import { type Context, type Item, mayForPerson, refuse, type Write } from '@fingerpost/kernel';
import { type Case, caseDigest, caseHolder, taskOnCase } from '@fingerpost/core/case';
import { isTeamOf, type Referral, referralRefusals } from '@fingerpost/core/referral';
import { addTask, dayOf, dueAfter, dueSameDay } from '@fingerpost/core/work';
import { type Feedback, feedbackOf, ServiceFeedback } from './feedback.ts';
import { feedbackKey, serviceFeedbackKey } from './outcomes.keys.ts';

/** What is answered: that it was kept, and whether the words may speak of danger. */
export type FeedbackState = { readonly referralId: string; readonly danger: boolean };

/** Lets through the person, a carer who may decide for them, and their team. Refuses: referral.missing. */
export const maySayForThem = ({ actor }: Pick<Context, 'actor'>, found: Referral): void => {
  if (!mayForPerson(actor, found.caseId, 'decide') && !isTeamOf(actor, found)) throw refuse(referralRefusals.missing);
};

/** The write by which a link worker reads what the person wrote themselves; today where it may be grave. */
export const readingTask = (
  context: Context,
  of: Case,
  referralId: string,
  given: { readonly danger: boolean; readonly days: number },
): Write => {
  const dueBy = given.danger ? dueSameDay(context.now) : dueAfter(context.now, given.days);
  const what = { todo: 'read-feedback', because: 'answered-online', referralId } as const;
  return addTask(taskOnCase(context, of, { ...what, holder: caseHolder(of), dueBy }));
};

const copyKey = ({ secrets }: Pick<Context, 'secrets'>, { id, serviceId }: Referral) =>
  serviceFeedbackKey(serviceId, secrets.digest('service-feedback', id));

/** What was said of a service: with the case, and the same for the service without the person. */
export type Given = { readonly kept: Feedback; readonly version: number; readonly copy: Item | undefined };

/** Reads what was said of the service of a referral; undefined while nothing was. */
export const readGiven = async (context: Context, found: Referral): Promise<Given | undefined> => {
  const items = await context.table.getMany([feedbackKey(found.id), copyKey(context, found)]);
  const own = items.find(({ type }) => type === 'feedback');
  if (own === undefined) return undefined;
  return { kept: feedbackOf(own), version: own.version, copy: items.find(({ type }) => type === 'service-feedback') };
};

/** The same for the service, without the person and with no date but the month in which it was first said. */
export const forService = (
  context: Context,
  { answers, words, shared }: Feedback,
  found: Referral,
  before?: Item,
): Write => {
  const month = before === undefined ? dayOf(context.now).slice(0, 7) : ServiceFeedback.parse(before.data).month;
  const data: ServiceFeedback = {
    answers,
    words: shared ? words : undefined,
    commissionerId: found.commissionerId,
    month,
    of: caseDigest(context, found.caseId),
  };
  const version = (before?.version ?? 0) + 1;
  const item = { ...copyKey(context, found), type: 'service-feedback', version, data };
  return { kind: 'put', expect: before?.version ?? 'new', item };
};

/** The write that takes it from the service and from every figure. */
export const notForService = ({ pk, sk, version }: Item): Write => ({
  kind: 'delete',
  key: { pk, sk },
  expect: version,
});
