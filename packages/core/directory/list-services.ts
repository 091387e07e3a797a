import * as z from 'zod';
import { OrganisationId, type Page, useCase } from '@fingerpost/kernel';
import { mustBeOwnOrAdmin } from './may-see.ts';
import { organisationPage } from './organisation-page.ts';
import { type ServiceView, serviceView, storedService } from './service.repository.ts';

/**
 * Lists the services of an organisation, those that are not active included, each with the version to
 * change it by. Refuses: organisation.missing, page.cursor.
 */
export const listServices = useCase({
  input: z.object({
    organisationId: OrganisationId,
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().optional(),
  }),
  allow: ['network-admin', 'provider'],
  run: async (input, context): Promise<Page<ServiceView>> => {
    mustBeOwnOrAdmin(context.actor, input.organisationId);
    return organisationPage(context, {
      ...input,
      cursor: input.cursor,
      beginsWith: '2#',
      show: (item) => serviceView(storedService(item)),
    });
  },
});
