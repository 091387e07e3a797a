import { type Change, commit, type Context, makeEvent, type Write } from '@fingerpost/kernel';
import { type Case, type caseEvent, type NotWith, notWithKey, putNotWith, scopeOf } from '@fingerpost/core/case';
import { together } from './moving.ts';

type Event = ReturnType<typeof caseEvent<'NotWithAdded' | 'NotWithRemoved'>>;

// A transaction takes 100 items: what the list itself and its member need leaves room for so many heads and their events.
const headsWithIt = 40;

/**
 * Keeps the next version of a case\u2019s list with its event and all that follows, in one transaction;
 * of more than 40 heads that move, the first go before, so that nothing of it is ever with nobody.
 */
export const keepNotWith = async (
  context: Context,
  found: Case,
  list: NotWith,
  event: Event,
  follows: { readonly writes: readonly Write[]; readonly changes?: readonly Change[] },
): Promise<void> => {
  const { ifMatch: _ofTheCase, ...free } = context;
  const changes = [...(follows.changes ?? [])];
  while (changes.length > headsWithIt) {
    const [first, ...others] = changes.splice(0, headsWithIt);
    if (first !== undefined) await commit(free, { ...first, writes: [...first.writes, ...together(others)] });
  }
  await commit(free, {
    head: notWithKey(found.id),
    event: makeEvent(free, {
      ...event,
      subject: `${found.id}#not-with`,
      version: list.version,
      scope: scopeOf(found),
    }),
    writes: [putNotWith(found.id, list), ...follows.writes, ...together(changes)],
  });
};
