import { type Context, type Item, openCursor, type Page, sealCursor } from '@fingerpost/kernel';
import { organisationKey } from './directory.keys.ts';

/** Reads a page of what an organisation keeps under a sort key's beginning, in the order of ids. Refuses: page.cursor. */
export const organisationPage = async <T>(
  context: Context,
  page: {
    readonly organisationId: string;
    readonly beginsWith: string;
    readonly limit: number;
    readonly cursor: string | undefined;
    readonly show: (item: Item) => T;
  },
): Promise<Page<T>> => {
  const list = `organisation/${page.organisationId}/${page.beginsWith}`;
  const from = openCursor(context, list, page.cursor);
  const { rows, after } = await context.table.query(organisationKey(page.organisationId).pk, {
    beginsWith: page.beginsWith,
    limit: page.limit,
    ...(from === undefined ? {} : { after: from }),
  });
  return {
    items: rows.map(page.show),
    ...(after === undefined ? {} : { next: sealCursor(context, list, after) }),
  };
};
