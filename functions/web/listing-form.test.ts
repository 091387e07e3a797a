import { describe, expect, it } from 'vitest';
import { closureRows, listingForm, listingInput } from './listing-form.ts';

const service = {
  serviceId: '00000000-0000-4000-8000-000000000001',
  organisationId: `org_${'v'.padEnd(26, '0')}`,
  name: 'Meadow Pantry',
  description: 'A warm room.\nTea.',
  status: 'active' as const,
  kind: 'food' as const,
  needs: ['food', 'loneliness-isolation'] as ('food' | 'loneliness-isolation')[],
  minimumAge: 18,
  answerWithin: 5,
  free: true,
  stepFree: false,
  languages: ['Polish', 'Urdu'],
  answerDays: ['tuesday', 'thursday'] as ('tuesday' | 'thursday')[],
  closures: [
    { from: '2026-12-24', to: '2027-01-02' },
    { from: '2027-08-01', to: '2027-08-09' },
  ],
  place: { latitude: 52, longitude: -1 },
  version: 3,
};

describe('the form of a listing', () => {
  it('posts back what it shows', () => {
    const { place: _measured, version: _version, ...asked } = service;
    const { version: _posted, ...input } = listingInput(listingForm(service).values);
    expect(input).toEqual(asked);
  });

  it('leaves out what was emptied', () => {
    const { values } = listingForm(service);
    const input = listingInput({ ...values, languages: ' , ', description: '', minimumAge: ' ' });
    expect(input['languages']).toBeUndefined();
    expect(input).not.toHaveProperty('description');
    expect(input).not.toHaveProperty('minimumAge');
  });

  it('keeps an empty row for closures after the last one that has something in it', () => {
    expect(closureRows(listingForm(undefined).values)).toBe(1);
    expect(closureRows(listingForm(service).values)).toBe(3);
    expect(closureRows({ 'closures.1.to-day': '4', 'closures.2.from-day': '' })).toBe(3);
  });
});
