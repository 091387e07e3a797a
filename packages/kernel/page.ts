import * as z from 'zod';
import { identityOf } from './actor.ts';
import type { Context } from './context.ts';
import { refuse, type RefusalDefinition } from './refusal.ts';

export const pageRefusals = {
  cursor: {
    kind: 'invalid',
    code: 'page.cursor',
    message: 'This link to the next page is not yours or is broken. Start at the first page.',
  },
} as const satisfies Record<string, RefusalDefinition>;

/** A page of a complete list: the union of all pages is the whole set. */
export type Page<T> = { readonly items: readonly T[]; readonly next?: string };

const Position = z.record(z.string(), z.string());

const purposeOf = (context: Context, list: string): string =>
  `cursor/${list}/${JSON.stringify(identityOf(context.actor))}`;

/** Makes an opaque cursor that only this caller can use, and only for this list. */
export const sealCursor = (context: Context, list: string, after: Record<string, string>): string =>
  context.secrets.seal(purposeOf(context, list), JSON.stringify(after));

/** Reads a cursor back. Refuses: page.cursor when it was made for somebody else, another list, or was changed. */
export const openCursor = (
  context: Context,
  list: string,
  cursor: string | undefined,
): Record<string, string> | undefined => {
  if (cursor === undefined) return undefined;
  const text = context.secrets.unseal(purposeOf(context, list), cursor);
  if (text === undefined) throw refuse(pageRefusals.cursor);
  return Position.parse(JSON.parse(text));
};
