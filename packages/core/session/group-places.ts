import { type Context, type Item, sessionIdOf } from '@fingerpost/kernel';
import { type Group, groupOf, groupsPartition, meetingsFrom } from '@fingerpost/core/group';
import { hasPlaceIn, readHeads } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';

/** A group as those who choose one see it: when and where, and how many places are free. */
export type GroupPlaces = Pick<
  Group,
  'groupId' | 'serviceId' | 'name' | 'place' | 'weekday' | 'every' | 'startsAt' | 'endsAt' | 'capacity' | 'active'
> & {
  readonly taken: number;
  readonly free: number;
  /** The next meetings that take place, at most four. */
  readonly next: readonly { readonly on: string; readonly sessionId: string }[];
};

const nextShown = 4;

/** Reads the groups of a provider, of one service where it is named, by name. */
export const groupsOf = async (
  { table }: Pick<Context, 'table'>,
  organisationId: string,
  serviceId?: string,
): Promise<readonly Group[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const options = { beginsWith: '0#', ...(after === undefined ? {} : { after }) };
    const page = await table.query(groupsPartition(organisationId), options);
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items
    .map(groupOf)
    .filter((group) => serviceId === undefined || group.serviceId === serviceId)
    .toSorted((one, other) => one.name.localeCompare(other.name));
};

/** Counts the free places of groups from the referrals that have one now; never below none. */
export const placesOf = async (
  context: Pick<Context, 'table' | 'now'>,
  groups: readonly Group[],
): Promise<readonly GroupPlaces[]> => {
  const ids = new Set(groups.flatMap(({ given }) => given.map(({ referralId }) => referralId)));
  const heads = await readHeads(context, [...ids]);
  return groups.map((group) => {
    const { groupId, serviceId, name, place, weekday, every, startsAt, endsAt, capacity, active } = group;
    const taken = heads.filter((head) => hasPlaceIn(head, groupId)).length;
    const next = meetingsFrom(group, dayOf(context.now)).slice(0, nextShown);
    return {
      groupId,
      serviceId,
      name,
      place,
      weekday,
      every,
      startsAt,
      endsAt,
      capacity,
      active,
      taken,
      free: Math.max(0, capacity - taken),
      next: next.map(({ on }) => ({ on, sessionId: sessionIdOf(groupId, on) })),
    };
  });
};
