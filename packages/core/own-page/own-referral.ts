import type { Item } from '@fingerpost/kernel';
import { type Directory, isRestricted } from '@fingerpost/core/directory';
import { isFinished, letterOf, type Referral, referralOf, referralSteps, stepTo } from '@fingerpost/core/referral';
import type { OwnReferral, ToRing } from './own-view.ts';

const isUnnamed = (directory: Directory, found: Referral): boolean => {
  const { restrictedNeeds } = directory.policyOf(found.commissionerId);
  return found.needs.some((need) => isRestricted(need, restrictedNeeds));
};

const named = (directory: Directory, found: Referral): ToRing | undefined => {
  if (isUnnamed(directory, found)) return undefined;
  const service = directory.service(found.serviceId);
  return {
    name: service?.name ?? directory.nameOf(found.providerId),
    phone: service?.phone ?? directory.organisation(found.providerId)?.phone,
  };
};

const heldBy = ({ holder, providerId }: Referral): OwnReferral['heldBy'] => {
  if (holder === undefined) return undefined;
  if (holder.kind === 'person') return 'person';
  return holder.id === providerId ? 'service' : 'team';
};

const isPersonsStep = (found: Referral): boolean =>
  referralSteps.withdraw.by.some((by) => by === 'patient') && stepTo('withdraw', found.status) !== undefined;

/** What was recorded in error was never agreed to, and what they did not choose was never asked: neither is told as if it had been. */
const isTold = ({ status, offer, sentAt }: Referral): boolean =>
  status !== 'in-error' && (offer === undefined || sentAt !== undefined || status === 'proposed');

const ownReferral = (directory: Directory, found: Referral, letter: Item): OwnReferral => {
  const { share, agreement } = letterOf(letter);
  const { by, how, when } = agreement;
  return {
    referralId: found.id,
    version: found.version,
    status: found.status,
    service: named(directory, found),
    sentAt: found.sentAt,
    nextBy: found.dueBy,
    heldBy: heldBy(found),
    startBy: found.startBy,
    lastAttendance: found.lastAttendance,
    mayWithdraw: isPersonsStep(found),
    offered: found.offer !== undefined && found.status === 'proposed',
    agreed: { share, by, how, when, ended: isFinished(found.status) },
  };
};

/** Gives the organisations that the page names nowhere, since somebody may look over the person's shoulder. */
export const unnamedOrganisations = (directory: Directory, items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    items
      .filter(({ type }) => type === 'referral')
      .map(referralOf)
      .filter((found) => isUnnamed(directory, found))
      .map(({ providerId }) => providerId),
  );

/** Makes the person's view of every service that was asked, the latest first; a carer sees none that was asked for a restricted need. */
export const ownReferrals = (directory: Directory, items: readonly Item[], forCarer = false): readonly OwnReferral[] =>
  items
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter(isTold)
    .filter((found) => !forCarer || !isUnnamed(directory, found))
    .toSorted((one, other) => other.openedAt.localeCompare(one.openedAt))
    .flatMap((found) => {
      const letter = items.find(({ type, sk }) => type === 'letter' && sk.includes(found.id.slice(-16)));
      return letter === undefined ? [] : [ownReferral(directory, found, letter)];
    });
