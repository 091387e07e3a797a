import type { Key } from '@fingerpost/kernel';

/** The partition of the months that a commissioner has published. */
export const summaryPartition = (commissionerId: string): string => `SUMMARY#${commissionerId}`;

/** The figures of one month (YYYY-MM) as they were published, small numbers hidden. */
export const summaryKey = (commissionerId: string, month: string): Key => ({
  pk: summaryPartition(commissionerId),
  sk: `0#${month}`,
});

/** Where the facts of the cases that opened in one month (YYYY-MM) stand, for one commissioner. */
export const factsPrefix = (commissionerId: string, month: string): string => `facts/${commissionerId}/${month}/`;

/** The object that keeps one fact. */
export const factObject = (commissionerId: string, month: string, eventId: string): string =>
  `${factsPrefix(commissionerId, month)}${eventId}.json`;
