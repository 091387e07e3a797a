import type { Actor, Context } from '@fingerpost/kernel';
import { FaultyTable, type Strike, type World } from '@fingerpost/testkit';

/** How a use-case that writes is called once, on a journey of its own. */
export type Begun = { readonly input: Record<string, unknown>; readonly actor: Actor; readonly now?: Date };

/** One use-case that writes: everything of it must hold under each fault. A feature adds its own rows. */
export type WriteRow = {
  readonly door: (input: unknown, context: Context) => Promise<unknown>;
  readonly begin: (world: World) => Promise<Begun>;
  /** Its answer says what this very call did, so that a repeat answers otherwise. */
  readonly answersAnew?: boolean;
  /** It does many things, and tells in its answer which of them storage was too busy for. */
  readonly answersBusy?: boolean;
};

/** The rows of one feature, by the names of its use-cases. */
export type WriteRows = Readonly<Record<string, WriteRow>>;

/** What a table holds, counted: items by type, events by type, notices by state, what somebody holds, and the sum of the tallies. */
type Inventory = ReadonlyMap<string, number>;

const inventory = async (world: World): Promise<Inventory> => {
  const counts = new Map<string, number>();
  const add = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
  for (const item of await world.everything()) {
    // One match lists the latest cases of everybody born on one day: whose run made it does not tell.
    if (item.type !== 'tally' && item.type !== 'match') add(`items: ${item.type}`);
    if (item.type === 'notice') add(`notices: ${(item.data as { state: string }).state}`);
    if (item.type === 'event') add(`events: ${(item.data as { type: string }).type}`);
    if (item.holder !== undefined) add('held');
    add('tallies', item.tally ?? 0);
  }
  return counts;
};

const gained = (before: Inventory, after: Inventory): Record<string, number> =>
  Object.fromEntries(
    [...after]
      .map(([what, count]) => [what, count - (before.get(what) ?? 0)] as const)
      .filter(([, more]) => more !== 0),
  );

/** One run of a use-case, as the caller sees it and as it can be looked at afterwards. */
export type Run = {
  readonly answer: Promise<unknown>;
  /** Sends the very same request again, with nothing going wrong. */
  readonly again: () => Promise<unknown>;
  /** What the table has gained since the run began. */
  readonly gained: () => Promise<Record<string, number>>;
  readonly struck: () => boolean;
};

let runs = 0;

/** Runs a use-case once on a journey of its own, with a fault at one of its writes, with or without an Idempotency-Key. */
export const run = async (world: World, { door, begin }: WriteRow, strike?: Strike, keyed = true): Promise<Run> => {
  const { input, actor, ...when } = await begin(world);
  const before = await inventory(world);
  runs += 1;
  const request = { ...(keyed ? { key: `run-${String(runs)}`, path: `/runs/${String(runs)}` } : {}), ...when };
  const table = new FaultyTable(world.table, strike);
  const answer = door(input, world.as(actor, { ...request, table }));
  return {
    answer,
    again: () => door(input, world.as(actor, request)),
    gained: async () => gained(before, await inventory(world)),
    struck: () => table.struck,
  };
};
