import { expect, it } from 'vitest';
import { costOf, distanceOf, hintsOf, type ServiceShown, whereOf } from './service-shown.ts';

const service: ServiceShown = {
  serviceId: 'svc_1',
  organisationId: 'org_1',
  name: 'Meadow Pantry',
  status: 'active',
  kind: 'food',
  needs: ['Food'],
  providerName: 'Meadow',
  network: true,
};

it('says what a service costs only where it says so', () => {
  expect(costOf(service)).toBeUndefined();
  expect(costOf({ ...service, free: true })).toBe('Free of charge');
  expect(costOf({ ...service, cost: '£0' })).toBe('Free of charge');
  expect(costOf({ ...service, free: false })).toBe('Has a charge');
  expect(costOf({ ...service, free: false, cost: '£4 a visit' })).toBe('£4 a visit');
});

it('says how far away it is, or that nobody knows', () => {
  expect(distanceOf({ ...service, miles: 0.4 })).toBe('Under a mile away');
  expect(distanceOf({ ...service, miles: 2.34 })).toBe('About 2.3 miles away');
  expect(distanceOf({ ...service, miles: 12.6 })).toBe('About 13 miles away');
  expect(distanceOf(service)).toBe('Distance not known');
  expect(distanceOf({ ...service, online: true })).toBeUndefined();
});

it('lists what helps to choose, and distances only where a home is known', () => {
  const all = {
    ...service,
    miles: 2,
    stepFree: true,
    minimumAge: 50,
    languages: ['English', 'Urdu'],
    when: 'Tuesdays',
  };
  expect(hintsOf(all, true)).toEqual([
    'About 2.0 miles away',
    'Step-free',
    'Ages 50 and over',
    'English, Urdu',
    'Tuesdays',
  ]);
  expect(hintsOf(all, false)).not.toContain('About 2.0 miles away');
  expect(hintsOf({ ...service, minimumAge: 18, maximumAge: 25 }, false)).toEqual(['Ages 18 to 25']);
});

it('says where it is', () => {
  expect(whereOf({ ...service, address: 'The hall', postcode: 'LS1 4AP', online: true })).toBe(
    'The hall, LS1 4AP, online',
  );
});
