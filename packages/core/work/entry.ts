import * as z from 'zod';
import {
  type Context,
  idWithin,
  type IndexRow,
  type Item,
  type Key,
  OrganisationId,
  splitIdWithin,
} from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { Holder, holderKey, holderOf } from './holder.ts';

/**
 * What lists show of a case, a referral, a task or a concern, and the first half of its stored head. The
 * person's name is sealed, so that no index can be read for it.
 */
export const Entry = z.object({
  id: z.string(),
  status: z.string(),
  /** What the holder has to do next, as a code that pages put into words. */
  todo: z.string(),
  name: z.string().optional(),
  needs: z.array(NeedCode),
  urgency: z.enum(['routine', 'soon']).optional(),
  /** Of a case: who asked for it, and that the person does not want their practice to hear how it goes. */
  source: z.string().optional(),
  noFeedback: z.literal(true).optional(),
  /** Of a case, how much it asks of its worker; 1, the usual, is left out. */
  complexity: z.union([z.literal(2), z.literal(3)]).optional(),
  /** Of a task to answer messages: how many of them nobody of that side has read. */
  newMessages: z.int().optional(),
  serviceId: z.string().optional(),
  providerId: OrganisationId.optional(),
  practiceId: OrganisationId.optional(),
  teamId: OrganisationId,
  /** Of a referral: the instant from which its service sees nothing of the person any more. */
  sharedUntil: z.iso.datetime().optional(),
  /** The link worker whose work it is, whoever holds it now. */
  workerId: z.string().optional(),
  holder: Holder.optional(),
  dueBy: z.iso.datetime().optional(),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  version: z.int(),
});
export type Entry = z.infer<typeof Entry>;

/** Gives the case that an entry is, or is about. */
export const caseIdOf = ({ id }: Pick<Entry, 'id'>): string => (id.startsWith('cas_') ? id : splitIdWithin(id).caseId);

/** Tells whether what the person agreed to share is still shared at an instant. */
export const isShared = ({ sharedUntil }: Pick<Entry, 'sharedUntil'>, now: Date): boolean =>
  sharedUntil === undefined || now.toISOString() < sharedUntil;

const namePurpose = 'name-in-list';

/** Encrypts a person's name for the lists. */
export const sealName = (context: Pick<Context, 'secrets'>, name: string): string =>
  context.secrets.seal(namePurpose, name);

/** Reads a sealed name; undefined when there is none or it cannot be read. */
export const unsealName = (context: Pick<Context, 'secrets'>, sealed: string | undefined): string | undefined =>
  sealed === undefined ? undefined : context.secrets.unseal(namePurpose, sealed);

type Keyed = Pick<
  IndexRow,
  'pk' | 'sk' | 'type' | 'list' | 'holder' | 'holderSort' | 'sender' | 'senderSort' | 'receiver'
>;

/** What has a partition of its own: how its ids and its partitions begin. */
const partedBy: Readonly<Record<string, { readonly id: 'con' | 'cmp' | 'prp' | 'cmt'; readonly pk: string }>> = {
  concern: { id: 'con', pk: 'CONCERN#' },
  complaint: { id: 'cmp', pk: 'COMPLAINT#' },
  proposal: { id: 'prp', pk: 'PROPOSAL#' },
  comment: { id: 'cmt', pk: 'VOICE#' },
};

/** Where what nobody has to act on, but the workflow still looks at, stands among what is held: for `reconcile` alone. */
const clock = 'clock:network';

const idOf = ({ pk, sk, type }: Keyed): string => {
  const apart = partedBy[type];
  if (apart !== undefined) return idWithin(apart.id, pk.slice(apart.pk.length), sk.slice(2));
  const caseId = pk.slice('CASE#'.length);
  return type === 'case' ? caseId : idWithin(type === 'task' ? 'tsk' : 'ref', caseId, sk.slice(2));
};

/** What the keys of a head say already: which it is, who holds it and by when, whose it is and since when. */
const saidByKeys = (item: Keyed): Readonly<Record<string, unknown>> => {
  const { type, holder, holderSort, sender, senderSort, receiver } = item;
  return {
    id: idOf(item),
    ...(holder === undefined || holder === clock ? {} : { holder: holderOf(holder) }),
    ...(holderSort === undefined || holder === clock ? {} : { dueBy: holderSort.split('#')[0] }),
    ...(senderSort === undefined ? {} : { openedAt: senderSort }),
    ...(sender === undefined ? {} : { [type === 'case' ? 'practiceId' : 'teamId']: sender }),
    // What stands apart is received by somebody who is named, which is no organisation.
    ...(receiver === undefined || type in partedBy ? {} : { [type === 'case' ? 'teamId' : 'providerId']: receiver }),
  };
};

/** Reads what lists show from a head or from a row of an index. */
export const entryOf = (item: Keyed): Entry =>
  Entry.parse({ ...saidByKeys(item), ...z.record(z.string(), z.unknown()).parse(item.list) });

const entryFields = new Set(Object.keys(Entry.shape));

const without = (fields: object, left: (field: string, value: unknown) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([field, value]) => !left(field, value)));

/**
 * Makes the item of a head: what lists show goes to `list`, the rest to `data`, and what a key says is
 * said nowhere else, so that a head stays under 1 KB. What nobody holds is in no work list.
 */
export const headItem = (head: {
  readonly key: Key;
  readonly type: 'case' | 'referral' | 'task' | 'concern' | 'complaint' | 'proposal' | 'comment';
  readonly state: Entry;
  readonly sender?: string | undefined;
  readonly receiver?: string | undefined;
  /** The workflow looks at it although nobody holds it. */
  readonly watched?: boolean;
}): Item => {
  const { state } = head;
  const unheld = head.watched === true ? { holder: clock, holderSort: state.id.slice(-16) } : {};
  const keyed = {
    ...head.key,
    type: head.type,
    list: {},
    ...(state.holder === undefined || state.dueBy === undefined
      ? unheld
      : { holder: holderKey(state.holder), holderSort: `${state.dueBy}#${state.id.slice(-16)}` }),
    ...(head.sender === undefined ? {} : { sender: head.sender, senderSort: state.openedAt }),
    ...(head.receiver === undefined ? {} : { receiver: head.receiver, receiverSort: state.openedAt }),
  };
  const said = saidByKeys(keyed);
  return {
    ...keyed,
    version: state.version,
    list: without(Entry.parse(state), (field, value) => JSON.stringify(value) === JSON.stringify(said[field])),
    data: without(state, (field) => entryFields.has(field)),
  };
};

/** Puts the two halves of a stored head together again, for the feature's schema to parse. */
export const headOf = (item: Item): unknown => ({
  ...entryOf({ ...item, list: item.list }),
  ...z.record(z.string(), z.unknown()).parse(item.data),
});
