import * as z from 'zod';
import { type Context, isKeptFrom, type Item, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { nameOf, Person, personKey } from '@fingerpost/core/patient';
import {
  addWorkingDays,
  caseIdOf,
  dayOf,
  dueOn,
  type Entry,
  holdersOn,
  readHeldBy,
  type WorkRow,
  workRowOf,
} from '@fingerpost/core/work';
import { caseKey } from './case.keys.ts';
import { caseOf } from './case.repository.ts';
import { whyLooked } from './why-looked.ts';

/** How the person of one line is reached, and how they are not; nothing while nobody is sure who they are. */
export type Reach = Pick<
  Person,
  | 'preferredName'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'preferredContact'
  | 'safeContact'
  | 'speakTo'
  | 'language'
  | 'interpreter'
> & { readonly name: string };

/** What is due, with what it takes to do it on paper. */
export type NextDays = {
  readonly until: string;
  readonly lines: readonly {
    readonly row: WorkRow;
    /** Nothing, too, of somebody who has died: whoever rings there speaks to those who mourn. */
    readonly reach: Reach | undefined;
    readonly hasDied: boolean;
  }[];
};

const days = 5;
const casesAtOnce = 50;

const readAll = async (context: Context, caseIds: readonly string[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let from = 0; from < caseIds.length; from += casesAtOnce) {
    const some = caseIds.slice(from, from + casesAtOnce);
    items.push(...(await context.table.getMany(some.flatMap((caseId) => [caseKey(caseId), personKey(caseId)]))));
  }
  return items;
};

const itemAt = (items: readonly Item[], { pk, sk }: { readonly pk: string; readonly sk: string }): Item | undefined =>
  items.find((item) => item.pk === pk && item.sk === sk);

const hasDied = (items: readonly Item[], caseId: string): boolean => {
  const head = itemAt(items, caseKey(caseId));
  return head !== undefined && caseOf(head).closure?.reason === 'died';
};

const reachOf = (items: readonly Item[], caseId: string): Reach | undefined => {
  const [head, details] = [itemAt(items, caseKey(caseId)), itemAt(items, personKey(caseId))];
  if (head === undefined || details === undefined || caseOf(head).unsettled === true) return undefined;
  if (hasDied(items, caseId)) return undefined;
  const person = Person.parse(details.data);
  const { preferredName, phone, address, postcode, preferredContact, safeContact, speakTo, language, interpreter } =
    person;
  return {
    name: nameOf(person),
    preferredName,
    phone,
    address,
    postcode,
    preferredContact,
    safeContact,
    speakTo,
    language,
    interpreter,
  };
};

/**
 * Shows what the caller has to do within the next five working days, their own and that of whom they
 * cover, with how each person is reached and is not, to be printed for a day on which the network
 * cannot be opened; records the view of each case.
 */
export const viewNextDays = useCase({
  input: z.object({}),
  allow: ['link-worker', 'team-lead'],
  run: async (_, context): Promise<NextDays> => {
    const directory = await readDirectory(context);
    const today = dayOf(context.now);
    const until = addWorkingDays(today, days);
    const holders = holdersOn(context.actor, directory, today);
    const held: Entry[] = (await Promise.all(holders.map((holder) => readHeldBy(context, holder)))).flat();
    const due = held
      // A concern for somebody’s safety is not for paper that lies about.
      .filter(({ id }) => /^(cas|ref|tsk)_/.test(id))
      .filter((entry) => (entry.dueBy ?? '') <= dueOn(until) && !isKeptFrom(context.actor, caseIdOf(entry)))
      .toSorted((one, other) => (one.dueBy ?? '').localeCompare(other.dueBy ?? ''));
    const caseIds = [...new Set(due.map(caseIdOf))];
    const items = await readAll(context, caseIds);
    const seen = new Map(due.map((entry) => [caseIdOf(entry), whyLooked(context.actor, entry, directory, today)]));
    await Promise.all([...seen].map(([caseId, why]) => recordView(context, caseId, why)));
    return {
      until,
      lines: due.map((entry) => ({
        row: workRowOf(context, directory, entry),
        reach: reachOf(items, caseIdOf(entry)),
        hasDied: hasDied(items, caseIdOf(entry)),
      })),
    };
  },
});
