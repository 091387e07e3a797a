import type { Context } from '@fingerpost/kernel';
import { carersWhoHear, type HearingCarer } from '@fingerpost/core/carer';
import { casePartition } from '@fingerpost/core/case';
import { isRestricted } from '@fingerpost/core/directory';
import { hasRestrictedNeed, referralOf } from '@fingerpost/core/referral';
import type { AboutPerson } from './about.ts';
import { writtenNeeds } from './needs-met.ts';
import { isToSomebody, type Notice } from './notice.ts';

/**
 * Tells whether what a notice is about must stay unknown to carers: a referral for a restricted need, an
 * offer of nothing else, or what is about no referral and was not said to be for carers, where the person
 * has such a need.
 */
export const isKeptFromCarers = async (
  context: Context,
  { because, for: to }: Pick<Notice, 'because' | 'for'>,
  { found, of, directory }: AboutPerson,
): Promise<boolean> => {
  const { restrictedNeeds } = directory.policyOf(of.commissionerId);
  if (found !== undefined) return found.needs.some((need) => isRestricted(need, restrictedNeeds));
  if (to.who === 'carer' && to.mayRead === true) return false;
  const { rows } = await context.table.query(casePartition(of.id), { beginsWith: '2#' });
  if (because !== 'OptionsOffered') return hasRestrictedNeed(of, rows, { restrictedNeeds });
  return !rows
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .some(({ status, needs }) => status === 'proposed' && !needs.some((need) => isRestricted(need, restrictedNeeds)));
};

/** Reads who hears a notice for somebody who wants to be told through their carer; nobody where carers must not know of it. */
export const hearing = async (
  context: Context,
  notice: Pick<Notice, 'because' | 'for'>,
  about: AboutPerson,
): Promise<readonly HearingCarer[]> => {
  if (!isToSomebody(notice.for) || writtenNeeds(about.person).byColleague !== 'tell-through-carer') return [];
  return (await isKeptFromCarers(context, notice, about)) ? [] : carersWhoHear(context, about.of.id);
};
