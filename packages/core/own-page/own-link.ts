import * as z from 'zod';
import { CaseId, type Context, type Item, type Write } from '@fingerpost/kernel';
import { ownLinkKey } from './own-page.keys.ts';

/** What the link in a message opens: the page of one case, once, until a moment, while the page is in the same era. */
const OwnLink = z.object({
  caseId: CaseId,
  until: z.iso.datetime(),
  era: z.int(),
  usedAt: z.iso.datetime().optional(),
});
type OwnLink = z.infer<typeof OwnLink>;

/** A link as it stands in the table. */
export type StoredLink = { readonly link: OwnLink; readonly item: Item };

const hoursGood = 24;
const hour = 3_600_000;
const keptSeconds = 30 * 86_400;

/** Gives the instant until which a link made now is good, 24 hours later. */
export const linkUntil = (now: Date): string => new Date(now.getTime() + hoursGood * hour).toISOString();

const keyOf = ({ secrets }: Pick<Context, 'secrets'>, token: string) =>
  ownLinkKey(secrets.digest('own-link-known', token));

/** Reads what a token opens; any text has a key, whether or not something is there. */
export const readOwnLink = async (
  context: Pick<Context, 'secrets' | 'table'>,
  token: string,
): Promise<StoredLink | undefined> => {
  const item = await context.table.get(keyOf(context, token));
  return item === undefined ? undefined : { link: OwnLink.parse(item.data), item };
};

/** The write that makes a token open a person's page for 24 hours; nothing keeps the token itself. */
export const putOwnLink = (
  context: Pick<Context, 'secrets' | 'now'>,
  token: string,
  { caseId, era }: Pick<OwnLink, 'caseId' | 'era'>,
): Write => {
  const link: OwnLink = { caseId, era, until: linkUntil(context.now) };
  const expiresAt = Math.ceil(context.now.getTime() / 1000) + keptSeconds;
  const item: Item = { ...keyOf(context, token), type: 'own-link', version: 1, data: link, expiresAt };
  return { kind: 'put', item, expect: 'new' };
};

/** The write by which a link has opened the page and opens nothing any more. */
export const useUpLink = ({ item, link }: StoredLink, now: Date): Write => ({
  kind: 'put',
  item: { ...item, version: item.version + 1, data: { ...link, usedAt: now.toISOString() } },
  expect: item.version,
});
