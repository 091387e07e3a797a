import { expect, test } from 'vitest';
import { bundles, overBudget, weightTable } from './bundles.ts';

const heaviest = [{ path: 'packages/core/case/index.ts', bytes: 400_000 }];

test('a bundle at its budget passes, and one byte more is named with what weighs most', () => {
  expect(overBudget([{ name: 'api', bytes: 600_000, budget: 600_000, heaviest }])).toEqual([]);
  expect(overBudget([{ name: 'api', bytes: 600_001, budget: 600_000, heaviest }])).toEqual([
    'api weighs 600 KB; its budget is 600 KB. Heaviest in it:\n  400 KB packages/core/case/index.ts',
  ]);
});

test('the table has a line for each bundle', () => {
  const weights = bundles.map(({ name, budget }) => ({ name, budget, bytes: 1000, heaviest: [] }));
  expect(weightTable(weights).split('\n')).toHaveLength(bundles.length);
});
