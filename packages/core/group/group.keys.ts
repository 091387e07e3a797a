import type { Key } from '@fingerpost/kernel';

/** The partition of everything about a provider's groups. */
export const groupsPartition = (organisationId: string): string => `GROUPS#${organisationId}`;

/** A group: what it is, its meetings, and to whom it gave places. */
export const groupKey = (organisationId: string, groupId: string): Key => ({
  pk: groupsPartition(organisationId),
  sk: `0#${groupId}`,
});

/** The register of one meeting of a group. */
export const registerKey = (organisationId: string, groupId: string, on: string): Key => ({
  pk: groupsPartition(organisationId),
  sk: `1#${groupId}#${on}`,
});
