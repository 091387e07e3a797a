import { fewestPeople } from '@fingerpost/core/case';
import type { PersonsFeedback } from '@fingerpost/core/outcomes';
import { type Cell, countedOf, shown } from './small-numbers.ts';

/** Answers that may be told of together, and the month (YYYY-MM) up to which they were given. */
export type Gathered = { readonly given: readonly PersonsFeedback[]; readonly until: string };

const peopleIn = (given: readonly PersonsFeedback[]): number => countedOf(given.map(({ person }) => person)).people;

/** Shows how many different people gave some answers, a small number hidden. */
export const shownPeople = (given: readonly PersonsFeedback[]): Cell => {
  const people = peopleIn(given);
  return shown({ unit: 'count', count: people, people });
};

/** Gives the latest answers of each person: whoever answered about several referrals counts once. */
export const latestOfEach = (given: readonly PersonsFeedback[]): readonly PersonsFeedback[] => [
  ...new Map(
    given.toSorted((one, other) => one.month.localeCompare(other.month)).map((each) => [each.person, each]),
  ).values(),
];

/**
 * Gathers the answers that may be told of: those of months that are over, and only as they are of eight
 * different people more, so that no answer can be known by what was shown before it. Undefined while there are none.
 */
export const gather = (all: readonly PersonsFeedback[], thisMonth: string): Gathered | undefined => {
  const over = all.filter(({ month }) => month < thisMonth);
  const months = [...Map.groupBy(over, ({ month }) => month)].toSorted(([one], [other]) => one.localeCompare(other));
  let gathered: Gathered | undefined;
  let waiting: readonly PersonsFeedback[] = [];
  for (const [until, given] of months) {
    waiting = [...waiting, ...given];
    if (peopleIn(waiting) < fewestPeople) continue;
    gathered = { given: [...(gathered?.given ?? []), ...waiting], until };
    waiting = [];
  }
  return gathered;
};
