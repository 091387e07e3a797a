import { type Context, referenceOf } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { dayOf, mayNameRestricted, namedHolder, shownNeeds } from '@fingerpost/core/work';
import type { CasePlace, NamedOrganisation } from './case-view.ts';

/** Says where a case stands, with its restricted needs named only to those who may know them. */
export const placeOf = (context: Context, directory: Directory, found: Case): CasePlace => {
  const day = dayOf(context.now);
  const { restrictedNeeds } = directory.policyOf(found.commissionerId);
  return {
    caseId: found.id,
    reference: referenceOf(found.id),
    status: found.status,
    needs: shownNeeds(found.needs, restrictedNeeds, mayNameRestricted(context.actor, found, directory, day)),
    openedAt: found.openedAt,
    holder: found.holder === undefined ? undefined : namedHolder(found.holder, directory, day),
    dueBy: found.dueBy,
    overdue: found.dueBy !== undefined && found.dueBy < context.now.toISOString(),
    closure: found.closure,
    version: found.version,
  };
};

/** Gives an organisation by name, with its number. */
export const namedOrganisation = (directory: Directory, organisationId: string): NamedOrganisation => ({
  organisationId,
  name: directory.nameOf(organisationId),
  phone: directory.organisation(organisationId)?.phone,
});
