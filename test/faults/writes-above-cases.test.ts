import { expect, it } from 'vitest';
import { aboveCases } from './features.ts';
import { itWritesOnceUnderFaults } from './under-faults.ts';

it('has features above the case to try', () => {
  expect(aboveCases.length).toBeGreaterThan(5);
});

itWritesOnceUnderFaults(aboveCases);
