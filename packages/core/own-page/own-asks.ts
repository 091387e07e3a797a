import type { Item } from '@fingerpost/kernel';
import type { CaseItems } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { isOpenQuestion } from '@fingerpost/core/outcomes';
import { isAskedAbout, referralOf } from '@fingerpost/core/referral';
import type { OwnView } from './own-view.ts';

const isToldOf = (items: readonly Item[], referralId: string): boolean =>
  items.some(({ type, sk }) => type === 'feedback' && sk === `2#${referralId.slice(-16)}#feedback`);

/**
 * Gives what a person is asked on their own page now: how it is going, and what they thought of services
 * that are over; and of which they have said so already.
 */
export const ownAsks = (directory: Directory, { found, tasks, rest }: CaseItems): OwnView['asks'] => {
  const over = rest
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter((each) => isAskedAbout(each, found, directory.policyOf(each.commissionerId).restrictedNeeds))
    .map(({ id, serviceId, providerId }) => ({
      referralId: id,
      service: directory.service(serviceId)?.name ?? directory.nameOf(providerId),
    }));
  return {
    checkIn: tasks.some(isOpenQuestion),
    feedback: over.filter(({ referralId }) => !isToldOf(rest, referralId)),
    told: over.filter(({ referralId }) => isToldOf(rest, referralId)),
  };
};
