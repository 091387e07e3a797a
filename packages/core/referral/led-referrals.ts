import { type Context, type Item, ReferralId, type Write } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import { leadingCase, type Referral } from './referral.ts';
import { ledKey, referralKey } from './referral.keys.ts';
import { referralOf } from './referral.repository.ts';

/** The write by which a case leads a referral that stands with another. */
export const leads = (caseId: string, referralId: string): Write => ({
  kind: 'put',
  expect: 'new',
  item: { ...ledKey(caseId, referralId), type: 'led', version: 1, data: ReferralId.parse(referralId) },
});

const ledIn = (items: readonly Item[]): readonly string[] =>
  items.filter(({ type }) => type === 'led').map(({ data }) => ReferralId.parse(data));

/**
 * Gives the referrals that are led from a case, in one more trip where some stand with the case that
 * was transferred here; those that another team leads by now are left out.
 */
export const readLedReferrals = async (
  context: Pick<Context, 'table'>,
  { found, rest }: { readonly found: Pick<Case, 'id'>; readonly rest: readonly Item[] },
): Promise<readonly Referral[]> => {
  const elsewhere = await context.table.getMany(ledIn(rest).map(referralKey));
  return [...rest.filter(({ type }) => type === 'referral'), ...elsewhere]
    .map(referralOf)
    .filter((referral) => leadingCase(referral) === found.id);
};
