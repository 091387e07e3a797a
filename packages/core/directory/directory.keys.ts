import type { Key } from '@fingerpost/kernel';

/** An organisation's own item. */
export const organisationKey = (organisationId: string): Key => ({ pk: `ORG#${organisationId}`, sk: '0' });

/** A listing, kept beside the organisation that runs it. */
export const serviceKey = (organisationId: string, serviceId: string): Key => ({
  pk: `ORG#${organisationId}`,
  sk: `2#${serviceId}`,
});

/** Whose short name it is, so that no two teams have the same. */
export const slugKey = (slug: string): Key => ({ pk: `SLUG#${slug}`, sk: '0' });

/** The list of all organisations, one item each, so that the directory can be rebuilt without a scan. */
export const registryKey = (organisationId: string): Key => ({ pk: registryPartition, sk: organisationId });

/** The partition of that list. */
export const registryPartition = 'DIRECTORY';

/** The object that holds the whole directory for search. */
export const snapshotObject = 'directory/snapshot.json';

/** The object that holds the places of all postcodes that begin with an outward code, such as LS11. */
export const postcodesObject = (outward: string): string => `postcodes/${outward}.json`;
