import type { Context, Objects } from '@fingerpost/kernel';
import { Fact } from './fact.ts';
import { factsPrefix } from './uptake.keys.ts';

const readAtOnce = 32;
const monthsKept = 24;

/** Facts never change, so that each is read once and kept by its key. */
const kept = new WeakMap<Objects, Map<string, Map<string, Fact>>>();

const keptFor = (objects: Objects, prefix: string): Map<string, Fact> => {
  const months = kept.get(objects) ?? new Map<string, Map<string, Fact>>();
  kept.set(objects, months);
  const found = months.get(prefix) ?? new Map<string, Fact>();
  months.delete(prefix);
  months.set(prefix, found);
  const [oldest] = months.keys();
  if (months.size > monthsKept && oldest !== undefined) months.delete(oldest);
  return found;
};

/** Reads every fact of the cases that opened in a month for one commissioner; costs no table unit. */
export const readFacts = async (
  { objects }: Pick<Context, 'objects'>,
  commissionerId: string,
  month: string,
): Promise<readonly Fact[]> => {
  const prefix = factsPrefix(commissionerId, month);
  const known = keptFor(objects, prefix);
  const keys = await objects.list(prefix);
  const missing = keys.filter((key) => !known.has(key)).values();
  const reader = async (): Promise<void> => {
    for (const key of missing) {
      const found = await objects.get(key);
      if (found !== undefined) known.set(key, Fact.parse(JSON.parse(found.body)));
    }
  };
  await Promise.all(Array.from({ length: readAtOnce }, reader));
  return keys.flatMap((key) => known.get(key) ?? []);
};
