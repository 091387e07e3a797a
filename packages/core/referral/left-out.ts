import { type Context, refuse } from '@fingerpost/kernel';
import { isLeftOut, type NotWith } from '@fingerpost/core/case';
import type { Directory, Service } from '@fingerpost/core/directory';
import { dayOf, type Entry, mayKnowNotWith } from '@fingerpost/core/work';
import { referralRefusals } from './referral.refusals.ts';

/**
 * Keeps a referral from a service that the person must not meet. Refuses: referral.not-with to the
 * case\u2019s worker and leads, who know; service.missing to everybody else, who must not learn why.
 */
export const mustNotBeLeftOut = (
  context: Context,
  list: NotWith,
  service: Service,
  { about, directory }: { readonly about: Pick<Entry, 'teamId' | 'workerId'>; readonly directory: Directory },
): void => {
  if (!isLeftOut(list, service, directory)) return;
  const { teamId, workerId } = about;
  const mayKnow = mayKnowNotWith(context.actor, { teamId, workerId }, directory, dayOf(context.now));
  throw refuse(mayKnow ? referralRefusals.notWith : referralRefusals.service);
};
