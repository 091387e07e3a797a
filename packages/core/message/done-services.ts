import { type Directory, isRestricted, restrictedWords } from '@fingerpost/core/directory';
import type { Referral } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import type { DoneService } from './message.ts';

/** Puts one referral into words for the practice; where its need is restricted, neither need, service nor reason is named. */
const doneService = (found: Referral, directory: Directory): DoneService => {
  const { restrictedNeeds } = directory.policyOf(found.commissionerId);
  const isHidden = found.needs.some((need) => isRestricted(need, restrictedNeeds));
  const { mode, status, startedAt, outcome } = found;
  const common = {
    mode,
    status,
    outcome,
    startedOn: startedAt === undefined ? undefined : dayOf(new Date(startedAt)),
  };
  if (isHidden) return { ...common, service: restrictedWords };
  const name = directory.service(found.serviceId)?.name ?? directory.nameOf(found.providerId);
  return { ...common, service: name, need: found.needs[0], reason: found.reason };
};

/** Lists what was done for the person, oldest first, without what was only proposed or made in error. */
export const doneServices = (referrals: readonly Referral[], directory: Directory): readonly DoneService[] =>
  referrals
    .filter(({ status, sentAt }) => status !== 'in-error' && sentAt !== undefined)
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt))
    .map((found) => doneService(found, directory));
