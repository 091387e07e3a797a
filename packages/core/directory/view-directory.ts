import * as z from 'zod';
import { openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { type Organisation, OrganisationKind } from './organisation.ts';
import { readDirectory } from './snapshot.ts';

/** An organisation in the list of all, with how many active members and active services it has. */
export type DirectoryRow = Organisation & { readonly activeMembers: number; readonly activeServices: number };

const position = ({ name, organisationId }: Organisation): string => `${name.toLowerCase()}\n${organisationId}`;

/**
 * Lists the organisations of the network by name, of one kind or of all; costs no table unit. Refuses:
 * page.cursor.
 */
export const viewDirectory = useCase({
  input: z.object({
    kind: OrganisationKind.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().optional(),
  }),
  allow: ['network-admin'],
  run: async ({ kind, limit, cursor }, context): Promise<Page<DirectoryRow>> => {
    const list = `organisations/${kind ?? 'all'}`;
    const after = openCursor(context, list, cursor)?.['after'] ?? '';
    const directory = await readDirectory(context);
    const services = Map.groupBy(
      directory.services().filter(({ status }) => status === 'active'),
      ({ organisationId }) => organisationId,
    );
    const rest = directory
      .organisations()
      .filter((organisation) => (kind === undefined || organisation.kind === kind) && position(organisation) > after)
      .toSorted((one, other) => (position(one) < position(other) ? -1 : 1));
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((organisation) => ({
        ...organisation,
        activeMembers: directory.membersOf(organisation.organisationId).filter(({ active }) => active).length,
        activeServices: services.get(organisation.organisationId)?.length ?? 0,
      })),
      ...(last === undefined || page.length === rest.length
        ? {}
        : { next: sealCursor(context, list, { after: position(last) }) }),
    };
  },
});
