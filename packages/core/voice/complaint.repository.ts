import { type Change, type Context, type Item, refuse, type Write } from '@fingerpost/kernel';
import { headChange, headOf, nextHead } from '@fingerpost/core/work';
import { Complaint } from './complaint.ts';
import { complaintKey, complaintReceiver } from './complaint.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

type Read = Pick<Context, 'table'>;

/** Parses a stored complaint. */
export const complaintOf = (item: Item): Complaint => Complaint.parse(headOf(item));

/** Finds a complaint, strongly consistent; undefined when there is none. */
export const findComplaint = async (context: Read, complaintId: string): Promise<Complaint | undefined> => {
  const item = await context.table.get(complaintKey(complaintId));
  return item === undefined ? undefined : complaintOf(item);
};

/** Reads a complaint. Refuses: complaint.missing. */
export const readComplaint = async (context: Read, complaintId: string): Promise<Complaint> => {
  const found = await findComplaint(context, complaintId);
  if (found === undefined) throw refuse(voiceRefusals.complaintMissing);
  return found;
};

/** Reads every item that begins with a sort key, as many pages as it takes. */
export const readBelow = async (context: Read, pk: string, beginsWith: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(pk, { beginsWith, ...(after === undefined ? {} : { after }) });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

/** Makes the next version of a complaint: what changes, when, and the request it answers. Refuses: version.stale. */
export const nextComplaint = (context: Context, before: Complaint, changes: Partial<Complaint>): Complaint =>
  nextHead(context, before, changes);

/** Makes the change that takes a complaint to its next version; its event has no scope, so that no report counts it. */
export const complaintChange = (
  context: Context,
  after: Complaint,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change =>
  headChange(
    context,
    { key: complaintKey(after.id), type: 'complaint', state: after, receiver: complaintReceiver(after.organisationId) },
    event,
    writes,
  );
