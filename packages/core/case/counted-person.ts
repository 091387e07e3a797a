import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { Person, personKey } from '@fingerpost/core/patient';
import { countedPersonKey } from './case.keys.ts';

/** Whose a case is, for figures that count people. */
export const CountedPerson = z.object({ person: z.string() });

/** The fewest different people of whom anything is told. */
export const fewestPeople = 8;

const whoseMayChange: ReadonlySet<string> = new Set([
  'CaseOpened',
  'CasePersonChanged',
  'PeopleJoined',
  'PeopleParted',
  'PeopleSeparated',
]);

/** Tells whether a case may be another person's than before after an event of this type. */
export const saysWhose = (type: string): boolean => whoseMayChange.has(type);

/** Gives the keyed digest under which figures know a case. */
export const caseDigest = ({ secrets }: Pick<Context, 'secrets'>, caseId: string): string =>
  secrets.digest('counted-case', caseId);

/** Reads whose a case is now, as a keyed digest that is the same on each of their cases; undefined where there is no person. */
export const readPersonDigest = async (
  { table, secrets }: Pick<Context, 'table' | 'secrets'>,
  caseId: string,
): Promise<string | undefined> => {
  const item = await table.get(personKey(caseId));
  return item === undefined ? undefined : secrets.digest('counted-person', Person.parse(item.data).personId);
};

const readAtOnce = 100;

/**
 * Reads whose some cases are, by the digests of the cases, and answers it for each. Those of whom it is
 * not known yet count as one person together, so that nobody is counted twice.
 */
export const readCountedPeople = async (
  { table }: Pick<Context, 'table'>,
  digests: readonly string[],
): Promise<(digest: string) => string> => {
  const keys = [...new Set(digests)].map(countedPersonKey);
  const known = new Map<string, string>();
  for (let from = 0; from < keys.length; from += readAtOnce)
    for (const { pk, data } of await table.getMany(keys.slice(from, from + readAtOnce)))
      known.set(pk, CountedPerson.parse(data).person);
  return (digest) => known.get(countedPersonKey(digest).pk) ?? 'not known yet';
};
