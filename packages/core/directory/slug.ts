import * as z from 'zod';
import { type Context, refuse, type Write } from '@fingerpost/kernel';
import { slugKey } from './directory.keys.ts';
import { directoryRefusals } from './directory.refusals.ts';
import type { Organisation } from './organisation.ts';
import type { Directory } from './snapshot.ts';

/** The short name of a team in the addresses of its public forms. */
export const Slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, such as meadow-link-workers.')
  .min(3, 'Use at least 3 letters.')
  .max(40, 'Use at most 40 letters.');

const slugOf = (organisation: Organisation | undefined): string | undefined =>
  organisation?.kind === 'team' ? organisation.slug : undefined;

/** The writes by which an organisation takes a short name and lets its former one go. Refuses: organisation.slug-taken. */
export const claimSlug = async (
  context: Pick<Context, 'table'>,
  before: Organisation | undefined,
  after: Organisation,
): Promise<readonly Write[]> => {
  const [former, slug] = [slugOf(before), slugOf(after)];
  if (former === slug) return [];
  const keys = [former, slug].filter((name) => name !== undefined).map(slugKey);
  const items = await context.table.getMany(keys);
  const at = (name: string | undefined) =>
    name === undefined ? undefined : items.find(({ pk }) => pk === slugKey(name).pk);
  if (at(slug) !== undefined) throw refuse(directoryRefusals.slugTaken);
  const released = at(former);
  const data = { organisationId: after.organisationId };
  return [
    ...(former === undefined || released === undefined
      ? []
      : [{ kind: 'delete', key: slugKey(former), expect: released.version } as const]),
    ...(slug === undefined
      ? []
      : [{ kind: 'put', expect: 'new', item: { ...slugKey(slug), type: 'slug', version: 1, data } } as const]),
  ];
};

/** Finds the active team behind the address of a public form: its short name, or its id. */
export const teamAt = (
  directory: Directory,
  name: string | undefined,
): Extract<Organisation, { kind: 'team' }> | undefined =>
  directory
    .organisations()
    .filter((each) => each.kind === 'team')
    .find(
      (each) => each.status === 'active' && name !== undefined && (each.organisationId === name || each.slug === name),
    );
