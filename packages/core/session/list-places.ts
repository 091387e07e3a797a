import * as z from 'zod';
import { ServiceId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { groupsOf, placesOf, type GroupPlaces } from './group-places.ts';

/** Lists the groups of one service that take new people, with the places that are free at this moment; nothing for a service without groups. */
export const listPlaces = useCase({
  input: z.object({ serviceId: ServiceId }),
  allow: ['link-worker', 'team-lead', 'provider'],
  run: async ({ serviceId }, context): Promise<{ readonly items: readonly GroupPlaces[] }> => {
    const service = (await readDirectory(context)).service(serviceId);
    if (service === undefined) return { items: [] };
    const groups = await groupsOf(context, service.organisationId, serviceId);
    return {
      items: await placesOf(
        context,
        groups.filter(({ active }) => active),
      ),
    };
  },
});
