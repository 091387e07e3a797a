import type { Item } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import { isRestricted, type Policy } from '@fingerpost/core/directory';
import { referralOf } from './referral.repository.ts';

/** Tells whether a case was opened for a restricted need, or anything was ever asked for one, by the items of the case. */
export const hasRestrictedNeed = (
  { needs }: Pick<Case, 'needs'>,
  items: readonly Item[],
  { restrictedNeeds }: Pick<Policy, 'restrictedNeeds'>,
): boolean =>
  [...needs, ...items.filter(({ type }) => type === 'referral').flatMap((item) => referralOf(item).needs)].some(
    (need) => isRestricted(need, restrictedNeeds),
  );
