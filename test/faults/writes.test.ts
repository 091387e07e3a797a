import { expect, it } from 'vitest';
import { aboveCases, upToCases } from './features.ts';
import { itWritesOnceUnderFaults } from './under-faults.ts';

it('tries every feature in one of two files, so that both cores are used', () => {
  const doors = [...upToCases, ...aboveCases].map(({ door }) => door);
  expect(new Set(doors).size).toBe(12);
});

itWritesOnceUnderFaults(upToCases);
