import type { Context, IndexName, IndexRow } from '@fingerpost/kernel';

type Ports = Pick<Context, 'table'>;

/** Tells whether a partition of an index has a row of a kind: reads on only as long as none is found. */
const someRow = async (
  { table }: Ports,
  index: IndexName,
  partition: string,
  isOne: (row: IndexRow) => boolean,
): Promise<boolean> => {
  let after: Record<string, string> | undefined;
  do {
    const page = await table.queryIndex(index, partition, after === undefined ? {} : { after });
    if (page.rows.some(isOne)) return true;
    after = page.after;
  } while (after !== undefined);
  return false;
};

const saidIn = (row: IndexRow, field: string): unknown =>
  typeof row.list === 'object' && row.list !== null && field in row.list
    ? Object.entries(row.list).find(([name]) => name === field)?.[1]
    : undefined;

const anyHeldBy = async (context: Ports, holder: string): Promise<boolean> =>
  (await context.table.queryIndex('byHolder', holder, { limit: 1 })).rows.length > 0;

/** Tells whether a member holds anything open. */
export const memberHoldsWork = (context: Ports, memberId: string): Promise<boolean> =>
  anyHeldBy(context, `member:${memberId}`);

/** Tells whether a member still is the worker of what silence took to their leads or to the administrators. */
export const memberHasRaisedWork = async (
  context: Ports,
  { memberId, organisationId }: { readonly memberId: string; readonly organisationId: string },
): Promise<boolean> => {
  const isTheirs = (row: IndexRow): boolean => saidIn(row, 'workerId') === memberId;
  const above = [`leads:${organisationId}`, 'administrators:network'];
  return (await Promise.all(above.map((holder) => someRow(context, 'byHolder', holder, isTheirs)))).includes(true);
};

/** Tells whether the leads of a team hold anything open. */
export const leadsHoldWork = (context: Ports, teamId: string): Promise<boolean> =>
  anyHeldBy(context, `leads:${teamId}`);

const safeguardingHolders = (teamId: string): readonly string[] =>
  ['safeguarding-lead', 'safeguarding-deputy'].map((place) => `${place}:${teamId}`);

/** Tells whether an organisation, its leads, or those named for its safeguarding hold anything open. */
export const organisationHoldsWork = async (context: Ports, organisationId: string): Promise<boolean> =>
  (
    await Promise.all(
      [`organisation:${organisationId}`, `leads:${organisationId}`, ...safeguardingHolders(organisationId)].map(
        (holder) => anyHeldBy(context, holder),
      ),
    )
  ).includes(true);

const over: readonly unknown[] = ['closed', 'declined', 'completed', 'ended', 'withdrawn', 'in-error'];
const isOpen = (row: IndexRow): boolean => !over.includes(saidIn(row, 'status'));

/** Tells whether a provider has a referral that still runs, or a team a case or a referral that does, whoever holds it. */
export const organisationHasOpen = async (context: Ports, organisationId: string): Promise<boolean> =>
  (await someRow(context, 'byReceiver', organisationId, isOpen)) ||
  (await someRow(context, 'bySender', organisationId, (row) => row.type === 'referral' && isOpen(row)));

/** Tells whether a referral to one of an organisation's services still runs, whoever holds it. */
export const serviceHoldsWork = async (context: Ports, organisationId: string, serviceId: string): Promise<boolean> => {
  const isAbout = (row: IndexRow): boolean => saidIn(row, 'serviceId') === serviceId;
  return (
    (await someRow(context, 'byHolder', `organisation:${organisationId}`, isAbout)) ||
    (await someRow(context, 'byReceiver', organisationId, (row) => isAbout(row) && isOpen(row)))
  );
};
