import type { Actor, LinkActor } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { addDays, dayOf, isShared } from '@fingerpost/core/work';
import { isProviderOf, isTeamOf } from './may-answer.ts';
import type { Referral } from './referral.ts';

/**
 * How much of a referral somebody may see: everything; for a colleague on the team a restricted need
 * in outline; for the service the request, then the person, and in the end a reference only.
 */
export type Sight = 'everything' | 'outline' | 'request' | 'person' | 'reference';

const isWithin = (finishedAt: string, days: number, now: Date): boolean =>
  dayOf(now) <= addDays(dayOf(new Date(finishedAt)), days);

/**
 * What a service may see of a referral that was sent to it: by its state, as long as what the person agreed
 * to share is shared, and once completed for the policy's calendar days.
 */
export const serviceSight = (
  found: Pick<Referral, 'status' | 'finishedAt' | 'sharedUntil'>,
  policy: Pick<Policy, 'visibleAfterCompletion'>,
  now: Date,
): Extract<Sight, 'request' | 'person' | 'reference'> => {
  switch (found.status) {
    case 'sent':
    case 'waitlisted':
      return 'request';
    case 'accepted':
    case 'started':
      return isShared(found, now) ? 'person' : 'reference';
    case 'completed':
      return isShared(found, now) &&
        found.finishedAt !== undefined &&
        isWithin(found.finishedAt, policy.visibleAfterCompletion, now)
        ? 'person'
        : 'reference';
    case 'proposed':
    case 'declined':
    case 'ended':
    case 'withdrawn':
    case 'in-error':
      return 'reference';
  }
};

/** Says why a service sees no person where it would otherwise: they no longer agree, or what they agreed to has run out. */
export const notSharedBecause = (
  found: Pick<Referral, 'sharedUntil' | 'noLongerAgrees' | 'reason'>,
  now: Date,
): 'no-longer-agrees' | 'ran-out' | undefined => {
  if (found.reason === 'no-longer-agrees' || found.noLongerAgrees === true) return 'no-longer-agrees';
  return isShared(found, now) ? undefined : 'ran-out';
};

const askedToStop: readonly string[] = ['died', 'unsafe', 'person-declined'];

/**
 * Tells whether a service must leave the person alone once it is over: they have died or said no, it
 * was a mistake, or it was not safe. Whoever declined or finished only sees no more of them.
 */
export const mustNotContact = (
  found: Pick<Referral, 'status' | 'reason' | 'noLongerAgrees'>,
  hasDied: boolean,
): boolean => {
  switch (found.status) {
    case 'withdrawn':
    case 'in-error':
      return true;
    case 'declined':
      return false;
    case 'ended':
      return hasDied || askedToStop.includes(found.reason ?? '');
    case 'proposed':
    case 'sent':
    case 'waitlisted':
    case 'accepted':
    case 'started':
    case 'completed':
      return hasDied || found.noLongerAgrees === true;
  }
};

/**
 * A link can be forwarded and opens without signing in: to answer it leads to the request, and for what
 * comes after to the person only while it goes on, on a device where a code from another channel was typed.
 */
const linkSight = ({ purpose, device }: LinkActor, { status }: Referral, sight: Sight): Sight | undefined => {
  if (purpose === 'answer') return sight === 'request' ? sight : undefined;
  const isGoing = status === 'accepted' || status === 'started';
  return device !== undefined && isGoing && sight === 'person' ? sight : undefined;
};

/** Decides how much of a referral an actor may see; undefined where they must not learn that it exists. */
export const sightOf = (
  actor: Actor,
  found: Referral,
  by: { readonly policy: Policy; readonly now: Date; readonly mayNameRestricted: boolean; readonly hasDied?: boolean },
): Sight | undefined => {
  if (isProviderOf(actor, found)) {
    // After a death a service sees whom to ask, not the person, also where it had completed its part.
    const sight = by.hasDied === true ? 'reference' : serviceSight(found, by.policy, by.now);
    return actor.kind === 'link' ? linkSight(actor, found, sight) : sight;
  }
  if (!isTeamOf(actor, found)) return undefined;
  const isRestricted = found.needs.some((need) => by.policy.restrictedNeeds.includes(need));
  return isRestricted && !by.mayNameRestricted ? 'outline' : 'everything';
};
