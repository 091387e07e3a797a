import { type Context, EventEnvelope } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';

/** One thing that a carer did for the person: the type of its event, and when. */
export type CarerDid = { readonly carerId: string; readonly what: string; readonly at: string };

/** Reads what carers did on a case, the latest first; as many queries as its events fill pages. */
export const readCarersDid = async (
  { table }: Pick<Context, 'table'>,
  caseId: string,
): Promise<readonly CarerDid[]> => {
  const did: CarerDid[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await table.query(casePartition(caseId), {
      beginsWith: '9#',
      ...(after === undefined ? {} : { after }),
    });
    for (const { data } of page.rows) {
      const { actor, type, at } = EventEnvelope.parse(data);
      if (actor.kind === 'carer') did.push({ carerId: actor.carerId, what: type, at });
    }
    after = page.after;
  } while (after !== undefined);
  return did.toSorted((one, other) => other.at.localeCompare(one.at));
};
