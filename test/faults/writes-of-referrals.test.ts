import { expect, it } from 'vitest';
import { ofReferrals } from './features.ts';
import { itWritesOnceUnderFaults } from './under-faults.ts';

it('has features of a referral to try', () => {
  expect(ofReferrals.length).toBeGreaterThan(5);
});

itWritesOnceUnderFaults(ofReferrals);
