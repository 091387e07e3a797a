import * as z from 'zod';
import { ConditionFailed, type Context, type Item, type Key, Refusal } from '@fingerpost/kernel';

/** One (consumer, event) pair that failed: where the event stands, why in a code, and how often; never its content. */
const Aside = z.object({
  key: z.object({ pk: z.string(), sk: z.string() }),
  code: z.string(),
  count: z.int(),
  at: z.iso.datetime(),
});
type Aside = z.infer<typeof Aside>;

/** A pair that was set aside, as it is redriven. */
export type SetAside = {
  readonly eventId: string;
  readonly key: Key;
  readonly version: number;
  readonly count: number;
};

const asidePartition = (consumer: string): string => `ASIDE#${consumer}`;

/** Gives the code of an error: a refusal's own, or the name of its kind, since a message may quote data. */
const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  return error instanceof Error ? error.name : 'unknown';
};

/** Sets a pair aside, or counts that it failed once more. */
export const setAside = async (
  context: Context,
  consumer: string,
  failed: { readonly eventId: string; readonly key: Key; readonly error: unknown },
): Promise<void> => {
  const { pk, sk } = { pk: asidePartition(consumer), sk: failed.eventId };
  const before = await context.table.get({ pk, sk });
  const data: Aside = {
    key: { pk: failed.key.pk, sk: failed.key.sk },
    code: codeOf(failed.error),
    count: before === undefined ? 1 : Aside.parse(before.data).count + 1,
    at: context.now.toISOString(),
  };
  const item: Item = { pk, sk, type: 'aside', version: (before?.version ?? 0) + 1, data };
  try {
    await context.table.write([{ kind: 'put', item, expect: before?.version ?? 'new' }], context.random(26));
  } catch (error) {
    // Somebody else has just set the same pair aside.
    if (!(error instanceof ConditionFailed)) throw error;
  }
};

/** Lists every pair of a consumer that is set aside. */
export const listSetAside = async (context: Context, consumer: string): Promise<readonly SetAside[]> => {
  const found: SetAside[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(asidePartition(consumer), after === undefined ? {} : { after });
    for (const { sk, version, data } of page.rows) {
      const { key, count } = Aside.parse(data);
      found.push({ eventId: sk, key, version, count });
    }
    after = page.after;
  } while (after !== undefined);
  return found;
};

/** Removes a pair that went through. */
export const removeAside = async (context: Context, consumer: string, done: SetAside): Promise<void> => {
  const key = { pk: asidePartition(consumer), sk: done.eventId };
  await context.table.write([{ kind: 'delete', key, expect: done.version }], context.random(26));
};
