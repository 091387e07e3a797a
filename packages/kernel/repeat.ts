import * as z from 'zod';
import { isRepeat, requestDigest } from './commit.ts';
import type { Context } from './context.ts';
import { EventEnvelope } from './event.ts';
import type { Key } from './table.ts';

/** One request that a head remembers: the digest of its Idempotency-Key and a hash of its body. */
export const Recent = z.object({ digest: z.string(), body: z.string() });
export type Recent = z.infer<typeof Recent>;

const kept = 2;

/** Adds the present request to what a head remembers; the latest two are kept, older ones stand on their events. */
export const remember = (context: Context, recent: readonly Recent[]): Recent[] => {
  const request = requestDigest(context);
  return request === undefined ? [...recent] : [...recent, request].slice(-kept);
};

/** Tells whether the head has already had the present request. Refuses: idempotency.reused. */
export const wasHad = (context: Context, recent: readonly Recent[]): boolean =>
  recent.some((request) => isRepeat(context, request));

/**
 * Looks for the present request among the events of a head, before a step that is no longer legal is
 * refused, so that a retry after a lost reply is never a false conflict. Refuses: idempotency.reused.
 */
export const wasHadBefore = async (context: Context, head: Key): Promise<boolean> => {
  if (requestDigest(context) === undefined) return false;
  const { rows } = await context.table.query(head.pk, { beginsWith: `9#${head.sk}#`, newestFirst: true });
  return rows.some((row) => isRepeat(context, EventEnvelope.parse(row.data)));
};
