import * as z from 'zod';
import { openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { shownPeople } from './gathered.ts';
import type { Cell } from './small-numbers.ts';
import { readGathered, servicesRead } from './thoughts-access.ts';

/** One service in the list: how many people are told of, once they are at least eight. */
export type ServiceThoughtsRow = {
  readonly serviceId: string;
  readonly service: string;
  readonly provider: string;
  readonly people: Cell | undefined;
};

/**
 * Lists the services of which the caller may read what people thought, by name: a provider its own,
 * others every one, with the people of their area. Refuses: page.cursor.
 */
export const listServiceFeedback = useCase({
  input: z.object({
    limit: z.coerce.number().int().min(1).max(25).default(25),
    cursor: z.string().optional(),
  }),
  allow: ['provider', 'commissioner', 'patient-representative', 'team-lead'],
  run: async ({ limit, cursor }, context): Promise<Page<ServiceThoughtsRow>> => {
    const list = 'service-feedback';
    const after = openCursor(context, list, cursor)?.['after'];
    const directory = await readDirectory(context);
    const all = servicesRead(context, directory);
    const from = after === undefined ? 0 : all.findIndex(({ serviceId }) => serviceId === after) + 1;
    const page = all.slice(from, from + limit);
    const last = page.at(-1);
    const items = page.map(async ({ serviceId, name: service, organisationId }): Promise<ServiceThoughtsRow> => {
      const gathered = await readGathered(context, serviceId);
      const people = gathered === undefined ? undefined : shownPeople(gathered.given);
      return { serviceId, service, provider: directory.nameOf(organisationId), people };
    });
    return {
      items: await Promise.all(items),
      ...(last === undefined || from + page.length >= all.length
        ? {}
        : { next: sealCursor(context, list, { after: last.serviceId }) }),
    };
  },
});
