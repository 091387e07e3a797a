import type { Context } from '@fingerpost/kernel';
import { type Entry, entryOf } from './entry.ts';
import { type Holder, holderKey } from './holder.ts';

/** Reads everything a holder has, in order of due date: as many queries as it takes. */
export const readHeldBy = async (context: Pick<Context, 'table'>, holder: Holder): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.queryIndex('byHolder', holderKey(holder), after === undefined ? {} : { after });
    found.push(...page.rows.map(entryOf));
    after = page.after;
  } while (after !== undefined);
  return found;
};
