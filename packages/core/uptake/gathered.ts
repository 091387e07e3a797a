import type { ServiceFeedback } from '@fingerpost/core/outcomes';
import { fewest } from './small-numbers.ts';

/** Answers that may be told of together, and the month (YYYY-MM) up to which they were given. */
export type Gathered = { readonly given: readonly ServiceFeedback[]; readonly until: string };

/**
 * Gathers the answers that may be told of: those of months that are over, and only as they make eight
 * people more, so that no answer can be known by what was shown before it. Undefined while there are none.
 */
export const gather = (all: readonly ServiceFeedback[], thisMonth: string): Gathered | undefined => {
  const over = all.filter(({ month }) => month < thisMonth);
  const months = [...Map.groupBy(over, ({ month }) => month)].toSorted(([one], [other]) => one.localeCompare(other));
  let gathered: Gathered | undefined;
  let waiting: readonly ServiceFeedback[] = [];
  for (const [until, given] of months) {
    waiting = [...waiting, ...given];
    if (waiting.length < fewest) continue;
    gathered = { given: [...(gathered?.given ?? []), ...waiting], until };
    waiting = [];
  }
  return gathered;
};
