import type { Actor } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { isProviderOf, isTeamOf } from './may-answer.ts';
import type { Referral } from './referral.ts';

/**
 * How much of a referral somebody may see: everything; for a colleague on the team a restricted need
 * in outline; for the service the request, then the person, and in the end a reference only.
 */
export type Sight = 'everything' | 'outline' | 'request' | 'person' | 'reference';

const isWithin = (finishedAt: string, days: number, now: Date): boolean =>
  dayOf(now) <= addDays(dayOf(new Date(finishedAt)), days);

/** What a service may see of a referral that was sent to it, by its state and, once completed, for the policy's calendar days. */
export const serviceSight = (
  found: Pick<Referral, 'status' | 'finishedAt'>,
  policy: Pick<Policy, 'visibleAfterCompletion'>,
  now: Date,
): Extract<Sight, 'request' | 'person' | 'reference'> => {
  switch (found.status) {
    case 'sent':
    case 'waitlisted':
      return 'request';
    case 'accepted':
    case 'started':
      return 'person';
    case 'completed':
      return found.finishedAt !== undefined && isWithin(found.finishedAt, policy.visibleAfterCompletion, now)
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

/** Decides how much of a referral an actor may see; undefined where they must not learn that it exists. */
export const sightOf = (
  actor: Actor,
  found: Referral,
  by: { readonly policy: Policy; readonly now: Date; readonly mayNameRestricted: boolean },
): Sight | undefined => {
  if (isProviderOf(actor, found)) return serviceSight(found, by.policy, by.now);
  if (!isTeamOf(actor, found)) return undefined;
  const isRestricted = found.needs.some((need) => by.policy.restrictedNeeds.includes(need));
  return isRestricted && !by.mayNameRestricted ? 'outline' : 'everything';
};
