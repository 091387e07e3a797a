import { searchServices } from '@fingerpost/core/directory';
import { listCases } from '@fingerpost/core/case';
import { listReferrals, viewCase } from '@fingerpost/core/referral';
import { reportUptake } from '@fingerpost/core/uptake';
import { entryOf, listWork } from '@fingerpost/core/work';
import type { Context, Item, Page, StaffActor } from '@fingerpost/kernel';
import { practice, provider, staff, team, type World } from '@fingerpost/testkit';
import { type Budget, measure, type Measured } from './meter.ts';

/** A list, who reads it, and the key that everything in it carries. */
export type List = {
  readonly what: string;
  readonly actor: StaffActor;
  readonly of: Partial<Pick<Item, 'holder' | 'sender' | 'receiver'>>;
  readonly page: (cursor: string | undefined, context: Context) => Promise<Page<{ readonly id: string }>>;
};

const page: Budget = { trips: 2, side: 'read', units: 3 };
/** The membership of the caller: one read. */
const nothing: Budget = { trips: 1, side: 'read', units: 1 };
const casePage: Budget = { trips: 2, side: 'read', units: 12 };
/** The view that a case page records is a request of its own, shown apart; docs/decisions/0002 says why. */
const recorded: Budget = { trips: 1, side: 'write', units: 2 };

const after = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** The lists that grow with the network. */
export const lists: readonly List[] = [
  {
    what: 'work list',
    actor: staff.linkWorker,
    of: { holder: `member:${staff.linkWorker.memberId}` },
    page: (cursor, context) => listWork(after(cursor), context),
  },
  {
    what: 'inbox',
    actor: staff.provider,
    of: { holder: `organisation:${provider}` },
    page: (cursor, context) => listWork(after(cursor), context),
  },
  {
    what: 'practice list',
    actor: staff.referrer,
    of: { sender: practice },
    page: (cursor, context) => listCases(after(cursor), context),
  },
  {
    what: 'team list',
    actor: staff.lead,
    of: { receiver: team },
    page: (cursor, context) => listCases(after(cursor), context),
  },
  {
    what: 'referrals received',
    actor: staff.provider,
    of: { receiver: provider },
    page: (cursor, context) => listReferrals(after(cursor), context),
  },
  {
    what: 'referrals made',
    actor: staff.linkWorker,
    of: { sender: team },
    page: (cursor, context) => listReferrals(after(cursor), context),
  },
];

/** Goes through every page of a list and gives the ids in their order. */
export const wholeList = async (world: World, { actor, page: read }: List): Promise<string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await read(cursor, world.as(actor));
    ids.push(...items.map(({ id }) => id));
    cursor = next;
  } while (cursor !== undefined);
  return ids;
};

/** Gives the ids of everything stored that belongs in a list, found without the list's index. */
export const wholeSet = (stored: readonly Item[], { of }: List): string[] => {
  const [[attribute, value] = []] = Object.entries(of);
  const belongs = (item: Item) => Object.entries(item).some(([name, is]) => name === attribute && is === value);
  return stored.filter(belongs).map((item) => entryOf({ ...item, list: item.list }).id);
};

/** Reads the first page of each list, the page of a case, and what costs no table unit, and gives what each cost. */
export const measurePages = async (world: World, caseId: string): Promise<Measured[]> => {
  const measured: Measured[] = [];
  for (const { what, actor, page: read } of lists) {
    measured.push({ what, budget: page, usage: await measure(world, actor, (as) => read(undefined, as)) });
  }
  const viewed = await measure(world, staff.linkWorker, (as) => viewCase({ caseId }, as));
  measured.push(
    { what: 'case page of 60 items', budget: casePage, usage: { ...viewed, trips: viewed.trips - 1, write: 0 } },
    { what: 'its recorded view', budget: recorded, usage: { trips: 1, read: 0, write: viewed.write } },
  );
  await searchServices({ need: 'food' }, world.as(staff.linkWorker));
  const search = await measure(world, staff.linkWorker, (as) => searchServices({ need: 'food' }, as));
  measured.push({ what: 'warm directory search', budget: nothing, usage: search });
  const uptake = await measure(world, staff.commissioner, (as) => reportUptake({ month: '2026-11' }, as));
  measured.push({ what: 'uptake report', budget: nothing, usage: uptake });
  return measured;
};
