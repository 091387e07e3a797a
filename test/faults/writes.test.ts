import { expect, it } from 'vitest';
import { ofCasesAndPeople, ofReferrals } from './features.ts';
import { itWritesOnceUnderFaults } from './under-faults.ts';

it('tries every feature in one of two files, so that both cores are used', () => {
  const doors = [...ofCasesAndPeople, ...ofReferrals].map(({ door }) => door);
  expect(new Set(doors).size).toBe(20);
});

itWritesOnceUnderFaults(ofCasesAndPeople);
