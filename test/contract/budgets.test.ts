import { describe, expect, it } from 'vitest';
import { newWorld } from '@fingerpost/testkit';
import { longCase } from '../bench/fill.ts';
import { overBudget } from '../bench/meter.ts';
import { measurePages } from '../bench/pages.ts';
import { measureSteps } from '../bench/steps.ts';

describe('the budgets of the table', () => {
  it('hold for every step that has one', async () => {
    const measured = await measureSteps(await newWorld());
    expect(measured.length).toBeGreaterThan(8);
    expect(overBudget(measured)).toEqual([]);
  });

  it('hold for every page that has one', async () => {
    const world = await newWorld();
    const measured = await measurePages(world, await longCase(world, 60));
    expect(measured.length).toBeGreaterThan(8);
    expect(overBudget(measured)).toEqual([]);
  });

  it('are found to be broken when something costs more', () => {
    const budget = { trips: 3, side: 'write', units: 8 } as const;
    const cost = (trips: number, write: number) => ({ what: 'accept', budget, usage: { trips, read: 1, write } });
    expect(overBudget([cost(3, 8)])).toEqual([]);
    expect(overBudget([cost(4, 8), cost(3, 8.5)])).toEqual([
      'accept: 4 trips of 3, 8 write units of 8',
      'accept: 3 trips of 3, 8.5 write units of 8',
    ]);
  });
});
