import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { State } from '../state.ts';
import { testFolder } from '../testing/folder.ts';
import { Clock } from './clock.ts';
import { walkTo } from './walk.ts';

const hour = 3_600_000;

const openState = (file: string): State => {
  const state = new State(file);
  onTestFinished(() => {
    if (state.database.isOpen) state.close();
  });
  return state;
};

test('the walk stops at every deadline in order, also at those that a stop brings up', async () => {
  const clock = new Clock(openState(join(testFolder(), 's.sqlite')));
  const begin = clock.now();
  const deadlines = [begin + 5 * hour, begin + 2 * hour];
  const seen: number[] = [];
  const settle = async (): Promise<void> => {
    for (const due of deadlines.filter((each) => each <= clock.now())) {
      deadlines.splice(deadlines.indexOf(due), 1);
      seen.push(Math.round((clock.now() - begin) / hour));
      if (due === begin + 2 * hour) deadlines.push(begin + 3 * hour, begin + 9 * hour);
    }
  };
  const nextLook = () => (deadlines.length === 0 ? undefined : Math.min(...deadlines));
  await walkTo({ clock, nextLook, settle }, begin + 6 * hour);
  expect(seen).toEqual([2, 3, 5]);
  expect(Math.round((clock.now() - begin) / hour)).toBe(6);
  expect(deadlines).toEqual([begin + 9 * hour]);
});

test('deadlines without end are given up rather than walked for ever', async () => {
  const clock = new Clock(openState(join(testFolder(), 's.sqlite')));
  await expect(
    walkTo({ clock, nextLook: () => clock.now(), settle: async () => undefined }, clock.now() + hour),
  ).rejects.toThrow(/deadlines/u);
});

test('the clock keeps its offset when it is opened again, and never goes back', () => {
  const file = join(testFolder(), 's.sqlite');
  const state = openState(file);
  const clock = new Clock(state);
  const later = clock.now() + 72 * hour;
  clock.moveTo(later);
  clock.moveTo(later - hour);
  state.close();
  const again = new Clock(openState(file));
  expect(again.offset).toBe(clock.offset);
  expect(again.now()).toBeGreaterThanOrEqual(later);
});
