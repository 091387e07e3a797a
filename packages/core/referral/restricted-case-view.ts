import type { Context } from '@fingerpost/kernel';
import { type Access, barredIn, type CaseItems, isLeftOut, type Note, type NotWithEntry } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { dayOf, mayKnowNotWith } from '@fingerpost/core/work';
import { referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** One entry of the restricted list, with the name of what it is. */
export type ShownNotWith = Pick<NotWithEntry, 'entryId' | 'kind' | 'reason' | 'by' | 'at'> & {
  readonly name: string;
  readonly declared: boolean;
};

/** What only a case\u2019s worker and leads see of it, and what only the leads do; undefined to everybody else. */
export type RestrictedCaseView = {
  readonly notWith: readonly ShownNotWith[];
  /** Open referrals to services that are left out now. */
  readonly warned: readonly string[];
  /** Members of staff to whom the case cannot be given. */
  readonly barred: readonly string[];
  /** For the leads: why the person got another worker, and who of another team opened the case. */
  readonly leadNotes: readonly Note[];
  readonly accesses: readonly Omit<Access, 'recent'>[];
};

const nameOf = (entry: NotWithEntry, directory: Directory): string => {
  switch (entry.kind) {
    case 'service':
      return directory.service(entry.serviceId)?.name ?? 'a service that is no longer listed';
    case 'provider':
      return directory.nameOf(entry.organisationId);
    case 'member': {
      const name = directory.member(entry.memberId)?.name ?? 'somebody who is no longer listed';
      return `${name}, ${directory.nameOf(entry.organisationId)}`;
    }
    case 'place':
      return entry.place;
  }
};

/** Makes what a case\u2019s worker and leads see besides the rest; undefined for a colleague, who must not learn that there is anything. */
export const restrictedCaseView = (
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  directory: Directory,
  { found, notWith, leadNotes, accesses, rest }: CaseItems,
): RestrictedCaseView | undefined => {
  if (!mayKnowNotWith(actor, found, directory, dayOf(now))) return undefined;
  const isLead = actor.kind === 'staff' && actor.role === 'team-lead';
  const isWrong = (serviceId: string): boolean => {
    const service = directory.service(serviceId);
    return service !== undefined && isLeftOut(notWith, service, directory);
  };
  const referrals = rest.filter(({ type }) => type === 'referral').map(referralOf);
  return {
    notWith: notWith.entries.map((entry) => ({
      entryId: entry.entryId,
      kind: entry.kind,
      reason: entry.reason,
      by: entry.by,
      at: entry.at,
      name: nameOf(entry, directory),
      declared: entry.kind === 'member' && entry.declared === true,
    })),
    warned: referrals.filter(({ status, serviceId }) => !isFinished(status) && isWrong(serviceId)).map(({ id }) => id),
    barred: [...barredIn(notWith)],
    leadNotes: isLead ? leadNotes : [],
    accesses: isLead ? accesses.map(({ recent: _requests, ...access }) => access) : [],
  };
};
