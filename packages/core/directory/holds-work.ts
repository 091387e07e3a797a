import type { Context, IndexRow } from '@fingerpost/kernel';

const anyHeldBy = async (context: Pick<Context, 'table'>, holder: string): Promise<boolean> =>
  (await context.table.queryIndex('byHolder', holder, { limit: 1 })).rows.length > 0;

/** Tells whether a member holds anything open. */
export const memberHoldsWork = (context: Pick<Context, 'table'>, memberId: string): Promise<boolean> =>
  anyHeldBy(context, `member:${memberId}`);

/** Tells whether an organisation, or its leads, hold anything open. */
export const organisationHoldsWork = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
): Promise<boolean> =>
  (await anyHeldBy(context, `organisation:${organisationId}`)) || (await anyHeldBy(context, `leads:${organisationId}`));

const isAbout = (row: IndexRow, serviceId: string): boolean =>
  typeof row.list === 'object' && row.list !== null && 'serviceId' in row.list && row.list.serviceId === serviceId;

/** Tells whether an organisation holds anything open for one of its services. */
export const serviceHoldsWork = async (
  context: Pick<Context, 'table'>,
  organisationId: string,
  serviceId: string,
): Promise<boolean> => {
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.queryIndex('byHolder', `organisation:${organisationId}`, {
      ...(after === undefined ? {} : { after }),
    });
    if (page.rows.some((row) => isAbout(row, serviceId))) return true;
    after = page.after;
  } while (after !== undefined);
  return false;
};
