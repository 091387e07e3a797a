import { type Context, type Item, referenceOf, splitIdWithin } from '@fingerpost/kernel';
import { recordViews } from '@fingerpost/core/access';
import { caseKey, caseOf } from '@fingerpost/core/case';
import type { Group } from '@fingerpost/core/group';
import {
  hasPlaceIn,
  isProviderOf,
  letterKey,
  letterOf,
  type Referral,
  referralKey,
  referralOf,
} from '@fingerpost/core/referral';
import { dayOf, isShared, unsealName } from '@fingerpost/core/work';

/** Somebody with a place in a group, with no more than a leader needs on the day. */
export type PlacedPerson = {
  readonly referralId: string;
  readonly reference: string;
  /** As they agreed to share it; undefined where they did not. */
  readonly name?: string | undefined;
  readonly accessNeeds: readonly string[];
  readonly from: string;
  readonly status: Referral['status'];
  /** Not to be contacted or expected before this day. */
  readonly notBefore?: string | undefined;
};

const readAtOnce = 33;

const readAll = async ({ table }: Pick<Context, 'table'>, referralIds: readonly string[]): Promise<readonly Item[]> => {
  const pages: Promise<readonly Item[]>[] = [];
  for (let at = 0; at < referralIds.length; at += readAtOnce) {
    const ids = referralIds.slice(at, at + readAtOnce);
    pages.push(table.getMany(ids.flatMap((id) => [referralKey(id), letterKey(id), caseKey(`cas_${id.slice(4, 30)}`)])));
  }
  return (await Promise.all(pages)).flat();
};

const byPk = (items: readonly Item[], type: string): ReadonlyMap<string, Item> =>
  new Map(items.filter((item) => item.type === type).map((item) => [`${item.pk} ${item.sk}`, item]));

/**
 * Reads who has a place in a group now, by name: only referrals that the service has accepted, is seeing,
 * and that are not kept from the caller. Three items a person, 33 people a trip.
 */
export const placedPeople = async (context: Context, group: Group): Promise<readonly PlacedPerson[]> => {
  const items = await readAll(
    context,
    group.given.map(({ referralId }) => referralId),
  );
  const [letters, cases] = [byPk(items, 'letter'), byPk(items, 'case')];
  const today = dayOf(context.now);
  const heads = items.filter(({ type }) => type === 'referral').map(referralOf);
  const at = (among: ReadonlyMap<string, Item>, { pk, sk }: { pk: string; sk: string }) => among.get(`${pk} ${sk}`);
  const people = heads
    .filter((head) => hasPlaceIn(head, group.groupId) && isProviderOf(context.actor, head))
    .map((head): PlacedPerson => {
      const letter = at(letters, letterKey(head.id));
      const parent = at(cases, caseKey(head.caseId));
      const until = parent === undefined ? undefined : caseOf(parent).paused?.until;
      return {
        referralId: head.id,
        reference: referenceOf(head.id),
        name: isShared(head, context.now) ? unsealName(context, head.name) : undefined,
        accessNeeds: letter === undefined || !isShared(head, context.now) ? [] : letterOf(letter).accessNeeds,
        from: head.group?.from ?? today,
        status: head.status,
        notBefore: until !== undefined && until > today ? until : undefined,
      };
    });
  return people.toSorted((one, other) => (one.name ?? one.reference).localeCompare(other.name ?? other.reference));
};

/** Records that the caller sees who has a place, before it is shown: a list of names says as much as a page does. */
export const recordPeopleSeen = (
  context: Context,
  people: readonly Pick<PlacedPerson, 'referralId'>[],
): Promise<void> =>
  recordViews(
    context,
    people.map(({ referralId }) => ({ referralId, caseId: splitIdWithin(referralId).caseId })),
  );
