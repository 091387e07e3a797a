import { type Context, isKeptFrom, organisationOf, referenceOf } from '@fingerpost/kernel';
import type { CaseItems } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { namedOrganisation } from './case-place.ts';
import type { JoinedCase } from './case-view.ts';

/** Lists the other cases of the same person, without those that are kept from the actor. */
export const joinedCases = ({ actor }: Context, directory: Directory, { identity }: CaseItems): readonly JoinedCase[] =>
  identity.joined
    .filter(({ caseId }) => !isKeptFrom(actor, caseId))
    .map(({ caseId, teamId }) => ({
      caseId,
      reference: referenceOf(caseId),
      isOurs: organisationOf(actor) === teamId,
      team: namedOrganisation(directory, teamId),
    }));
