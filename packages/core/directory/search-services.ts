import * as z from 'zod';
import { type Context, openCursor, sealCursor, ServiceId, useCase } from '@fingerpost/kernel';
import { NeedCode } from './need.ts';
import { parsePostcode, placeOfPostcode } from './postcode.ts';
import { after, type FoundService, milesFrom, type Rank, rankServices } from './service-search.ts';
import type { Service } from './service.ts';
import { type Directory, readDirectory } from './snapshot.ts';

const yes = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** What services are looked for by, and where a page of them begins. */
export const SearchInput = z.object({
  need: NeedCode.optional(),
  words: z.string().trim().max(200).optional(),
  /** The person's postcode, or its first half: for the distance only, never kept. */
  home: z
    .string()
    .refine((typed) => parsePostcode(typed) !== undefined, 'Write a postcode like LS1 4AP, or its first half, LS1.')
    .optional(),
  age: z.coerce.number().int().min(0).max(120).optional(),
  stepFree: yes.optional(),
  language: z.string().trim().max(40).optional(),
  free: yes.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().optional(),
  leaveOut: z.array(ServiceId).max(100).optional(),
});

const CursorRank = z.array(z.union([z.number(), z.string()]));

/** A page of services, and how well the home is known by which they were measured. */
export type FoundServices = {
  readonly items: readonly FoundService[];
  readonly next?: string;
  readonly total: number;
  readonly home?: 'postcode' | 'area' | 'unknown';
};

/**
 * Finds a page of services in the directory, nearest first, without those that `isLeftOut` names: they
 * are in no page and in no total. Refuses: page.cursor.
 */
export const findServices = async (
  { limit, cursor, home: typed, ...query }: z.output<typeof SearchInput>,
  context: Context,
  isLeftOut: (service: Service, directory: Directory) => boolean = () => false,
): Promise<FoundServices> => {
  const list = `services/${JSON.stringify([query, typed])}`;
  const position = openCursor(context, list, cursor)?.['rank'];
  const from: Rank | undefined = position === undefined ? undefined : CursorRank.parse(JSON.parse(position));
  const directory = await readDirectory(context);
  const home = typed === undefined ? undefined : await placeOfPostcode(context, directory, typed);
  const ranked = rankServices(directory, query, home?.place).filter(({ service }) => !isLeftOut(service, directory));
  const rest = after(ranked, from);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  const items = page.map(({ service }): FoundService => {
    const miles = milesFrom(home?.place, service);
    return {
      ...service,
      providerName: directory.nameOf(service.organisationId),
      network: directory.isOnNetwork(service.organisationId),
      ...(miles === undefined ? {} : { miles }),
    };
  });
  return {
    items,
    total: ranked.length,
    ...(typed === undefined ? {} : { home: home?.knownBy ?? 'unknown' }),
    ...(last === undefined || rest.length === page.length
      ? {}
      : { next: sealCursor(context, list, { rank: JSON.stringify(last.rank) }) }),
  };
};

/**
 * Searches the directory, nearest first among what fits; costs no table unit. A service or home whose
 * place is not known has no distance, and says so. Refuses: page.cursor.
 */
export const searchServices = useCase({
  input: SearchInput,
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: (input, context): Promise<FoundServices> => findServices(input, context),
});
