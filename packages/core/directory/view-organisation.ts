import * as z from 'zod';
import { OrganisationId, useCase } from '@fingerpost/kernel';
import { mustBeOwnOrAdmin } from './may-see.ts';
import { type OrganisationView, organisationView, readOrganisation } from './organisation.repository.ts';

/** Shows an organisation as it stands in the table now, with the version to change it by. Refuses: organisation.missing. */
export const viewOrganisation = useCase({
  input: z.object({ organisationId: OrganisationId }),
  allow: ['network-admin', 'provider', 'team-lead'],
  run: async ({ organisationId }, context): Promise<OrganisationView> => {
    mustBeOwnOrAdmin(context.actor, organisationId);
    return organisationView(await readOrganisation(context, organisationId));
  },
});
