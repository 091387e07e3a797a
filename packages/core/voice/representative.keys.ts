import type { Key } from '@fingerpost/kernel';

/** The partition of what those who speak for patients say to a commissioner. */
export const voicePartition = (commissionerId: string): string => `VOICE#${commissionerId}`;

/** One comment on a definition or on wording, with its answer. */
export const commentKey = (commissionerId: string, own: string): Key => ({
  pk: voicePartition(commissionerId),
  sk: `0#${own}`,
});

/** That a page was tested with people, and what was found. */
export const pageTestKey = (commissionerId: string, own: string): Key => ({
  pk: voicePartition(commissionerId),
  sk: `1#${own}`,
});
