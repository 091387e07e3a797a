import type { Context } from '@fingerpost/kernel';

const tokenLength = 26;

/**
 * Gives the secret of a link that opens a person's own page: 130 bits that follow from the event by which
 * it was asked for and the network's key, so that the notice carries what the event's use-case made.
 */
export const ownLinkToken = ({ secrets }: Pick<Context, 'secrets'>, eventId: string): string =>
  secrets.digest('own-link', eventId).slice(-tokenLength);
