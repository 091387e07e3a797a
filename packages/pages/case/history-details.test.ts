import { expect, it } from 'vitest';
import { detailsOf } from './history-details.ts';
import { happeningWords } from './history-words.ts';

it('puts codes and days into words and leaves out ids and what it does not know', () => {
  expect(
    detailsOf({ channel: 'call', result: 'reached', minutes: 5, serviceId: 'x', until: '2026-06-04', reason: 'odd' }),
  ).toEqual(['Phone call', 'We talked', 'until 4 June 2026']);
});

it('says what happened, and gives the type of an event that has no words', () => {
  expect(happeningWords('ReferralHandedOver')).toContain('did not answer');
  expect(happeningWords('SomethingNew')).toBe('SomethingNew');
});
