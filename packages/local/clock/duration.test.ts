import { expect, test } from 'vitest';
import { addDuration } from './duration.ts';

const add = (from: string, duration: string): string | undefined => {
  const sum = addDuration(Date.parse(from), duration);
  return sum === undefined ? undefined : new Date(sum).toISOString();
};

test.each([
  ['2026-03-27T09:00:00.000Z', 'P3D', '2026-03-30T09:00:00.000Z'],
  ['2026-03-27T09:00:00.000Z', 'P2W', '2026-04-10T09:00:00.000Z'],
  ['2026-03-27T09:00:00.000Z', 'PT36H', '2026-03-28T21:00:00.000Z'],
  ['2026-03-27T09:00:00.000Z', 'P1DT1H30M1.5S', '2026-03-28T10:30:01.500Z'],
  ['2026-01-31T09:00:00.000Z', 'P1M', '2026-02-28T09:00:00.000Z'],
  ['2026-11-30T09:00:00.000Z', 'P3M', '2027-02-28T09:00:00.000Z'],
  ['2024-02-29T09:00:00.000Z', 'P1Y', '2025-02-28T09:00:00.000Z'],
  ['2026-03-27T09:00:00.000Z', 'PT0S', '2026-03-27T09:00:00.000Z'],
])('%s and %s makes %s', (from, duration, sum) => {
  expect(add(from, duration)).toBe(sum);
});

test.each(['', 'P', 'PT', '3D', 'P3', 'P-1D', 'P1.5D', 'P1H', 'tomorrow', 'P999999999Y'])(
  '%j is no duration',
  (text) => {
    expect(add('2026-03-27T09:00:00.000Z', text)).toBeUndefined();
  },
);
