import { type Context, eventItem, type Write } from '@fingerpost/kernel';
import type { CaseItems } from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { closeTask, wouldContact } from '@fingerpost/core/work';
import { finishing } from './finishing.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** The writes of one head and the event that explains them, to be joined with others. */
type Joined = readonly Write[];

const joined = (context: Context, after: Referral, event: Parameters<typeof referralChange>[2]): Joined => {
  const made = referralChange(context, after, event);
  return [...made.writes, { kind: 'put', expect: 'new', item: eventItem(made.head, made.event) }];
};

/** The writes that withdraw one open referral because the person has died. */
export const withdrawnForDeath = (context: Context, before: Referral, policy: Policy): Joined => {
  const after = nextReferral(context, before, { ...finishing(context, 'withdrawn'), reason: 'died' }, policy);
  const isPractice = context.actor.kind === 'staff' && context.actor.role === 'referrer';
  const by = isPractice ? 'practice' : 'team';
  return joined(context, after, referralEvent('ReferralWithdrawn', { reason: 'died', from: before.status, by }));
};

const isWatched = (found: Referral): boolean =>
  isFinished(found.status) && found.noCheckIns !== true && (found.lookAt !== undefined || found.name !== undefined);

const uncheckable = (context: Context, before: Referral, policy: Policy): Joined => {
  const after = nextReferral(context, before, { noCheckIns: true, name: undefined }, policy);
  return joined(context, after, referralEvent('CheckInsEnded', { because: 'died' }));
};

/**
 * The writes, head by head, that end what would still lead to the person after their death: open tasks
 * to speak with them, and the check-ins and listed names of completed referrals.
 */
export const endingContact = (
  context: Context,
  { tasks }: Pick<CaseItems, 'tasks'>,
  referrals: readonly Referral[],
  policy: Policy,
): readonly Joined[] => [
  ...tasks
    .filter((task) => task.status === 'open' && wouldContact(task))
    .map((task) => closeTask(context, task, 'died')),
  ...referrals.filter(isWatched).map((referral) => uncheckable(context, referral, policy)),
];

/** The writes that let the check-ins of a completed referral go on, after a death was undone. */
export const checkableAgain = (context: Context, before: Referral, policy: Policy): Joined =>
  joined(
    context,
    nextReferral(context, before, { noCheckIns: undefined }, policy),
    referralEvent('CheckInsResumed', {}),
  );
