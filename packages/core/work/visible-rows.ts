import {
  type Actor,
  type Context,
  type IndexName,
  type IndexRow,
  isKeptFrom,
  type QueryOptions,
  type Rows,
} from '@fingerpost/kernel';

type Of = { readonly pk: string };

/** Tells whether a row of an index is of a case that must not exist for an actor. */
const isRowKeptFrom = (actor: Actor, { pk }: Of): boolean => isKeptFrom(actor, pk.slice(pk.indexOf('#') + 1));

/**
 * Reads a page of an index without what is kept from the actor. The page is filled up with what
 * follows, so that neither its length nor a gap tells that something was left out; where nothing is
 * kept from them it is one query.
 */
export const visibleRows = async (
  { actor, table }: Pick<Context, 'actor' | 'table'>,
  index: IndexName,
  partition: string,
  options: QueryOptions & { readonly limit: number },
): Promise<Rows<IndexRow>> => {
  const rows: IndexRow[] = [];
  let { after } = options;
  do {
    const page = await table.queryIndex(index, partition, {
      ...options,
      limit: options.limit - rows.length,
      ...(after === undefined ? {} : { after }),
    });
    rows.push(...page.rows.filter((row) => !isRowKeptFrom(actor, row)));
    after = page.after;
  } while (after !== undefined && rows.length < options.limit);
  return { rows, ...(after === undefined ? {} : { after }) };
};
