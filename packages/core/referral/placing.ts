import { type Context, type Item, refuse, type Write } from '@fingerpost/kernel';
import {
  type Group,
  groupChange,
  groupEvent,
  groupRefusals,
  joined,
  nextGroup,
  readGroup,
} from '@fingerpost/core/group';
import { addDays, dayOf } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import { referralKey } from './referral.keys.ts';
import { referralOf } from './referral.repository.ts';

/** Calendar days for which a finished referral keeps its line in the group, so that an undo finds its place again. */
const undoable = 7;
const readAtOnce = 100;

/** Tells whether a referral has a place in a group now: it says so itself, and is accepted or started. */
export const hasPlaceIn = (found: Referral, groupId: string): boolean =>
  found.group?.groupId === groupId && (found.status === 'accepted' || found.status === 'started');

/** Reads the heads of referrals, 100 in a trip; those that are not there are left out. */
export const readHeads = async (
  { table }: Pick<Context, 'table'>,
  referralIds: readonly string[],
): Promise<readonly Referral[]> => {
  const keys = referralIds.map(referralKey);
  const pages: Promise<readonly Item[]>[] = [];
  for (let at = 0; at < keys.length; at += readAtOnce) pages.push(table.getMany(keys.slice(at, at + readAtOnce)));
  return (await Promise.all(pages)).flat().map(referralOf);
};

/** Gives who may still have a place in a group, of the referrals it gave one to. */
const stillGiven = (group: Group, heads: readonly Referral[], today: string): Group['given'] => {
  const byId = new Map(heads.map((head) => [head.id, head]));
  return group.given.filter(({ referralId }) => {
    const head = byId.get(referralId);
    if (head?.group?.groupId !== group.groupId) return false;
    const { finishedAt } = head;
    return finishedAt === undefined || today <= addDays(dayOf(new Date(finishedAt)), undoable);
  });
};

/** What a place is asked for with: the group, the first day, and that one more may come although it is full. */
export type AskedPlace = { readonly groupId: string; readonly from: string; readonly overbook: boolean };

/** A place that is taken: what the referral says of it, and the writes that go with it. */
export type TakenPlace = { readonly group: NonNullable<Referral['group']>; readonly writes: readonly Write[] };

/**
 * Takes a place in a group of the referral's own service. The places taken are counted from the
 * referrals that have one now, and of two who take the last one only one succeeds. Refuses:
 * group.missing, group.closed, group.date, group.full.
 */
export const takePlace = async (context: Context, before: Referral, asked: AskedPlace): Promise<TakenPlace> => {
  const { ifMatch: _ofReferral, idempotency: _itsOwn, ...free } = context;
  const found = await readGroup(free, before.providerId, asked.groupId);
  if (found.serviceId !== before.serviceId || before.mode !== 'network') throw refuse(groupRefusals.missing);
  if (!found.active) throw refuse(groupRefusals.closed);
  const today = dayOf(context.now);
  if (asked.from < today) throw refuse(groupRefusals.date);
  const others = found.given.filter(({ referralId }) => referralId !== before.id);
  const heads = await readHeads(
    free,
    others.map(({ referralId }) => referralId),
  );
  const taken = heads.filter((head) => hasPlaceIn(head, found.groupId)).length;
  if (taken >= found.capacity && !asked.overbook) throw refuse(groupRefusals.full);
  const given = [...stillGiven({ ...found, given: others }, heads, today), { referralId: before.id, from: asked.from }];
  const after = nextGroup(free, found, { given });
  const event = groupEvent('PlaceGiven', { referralId: before.id, from: asked.from });
  return {
    group: { groupId: found.groupId, from: asked.from },
    writes: joined(groupChange(free, after, event)),
  };
};

/** The writes that take a referral off the group it leaves for another one; none where it is not there any more. */
export const leavePlace = async (context: Context, before: Referral): Promise<readonly Write[]> => {
  const { ifMatch: _ofReferral, idempotency: _itsOwn, ...free } = context;
  if (before.group === undefined) return [];
  const found = await readGroup(free, before.providerId, before.group.groupId);
  const given = found.given.filter(({ referralId }) => referralId !== before.id);
  if (given.length === found.given.length) return [];
  const event = groupEvent('PlaceLeft', { referralId: before.id });
  return joined(groupChange(free, nextGroup(free, found, { given }), event));
};
