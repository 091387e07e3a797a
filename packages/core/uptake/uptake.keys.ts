/** Where the facts of the cases that opened in one month (YYYY-MM) stand, for one commissioner. */
export const factsPrefix = (commissionerId: string, month: string): string => `facts/${commissionerId}/${month}/`;

/** The object that keeps one fact. */
export const factObject = (commissionerId: string, month: string, eventId: string): string =>
  `${factsPrefix(commissionerId, month)}${eventId}.json`;
