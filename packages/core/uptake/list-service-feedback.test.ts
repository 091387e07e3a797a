import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, services, staff, thoughtsIn } from '@fingerpost/testkit';
import { listServiceFeedback } from './list-service-feedback.ts';

const world = await newWorld();
await thoughtsIn(world, 8, '2026-11-05');
const december = { now: new Date('2026-12-01T09:00:00Z') };
const list = (as: (typeof staff)[keyof typeof staff], input = {}) => listServiceFeedback(input, world.as(as, december));

describe('listServiceFeedback', () => {
  itRefusesOtherActors(listServiceFeedback, ['provider', 'commissioner', 'patient-representative', 'team-lead']);

  it('lists a provider’s own services, with how many told of each once there are enough', async () => {
    expect((await list(staff.provider)).items.map(({ service, people }) => [service, people])).toEqual([
      ['Meadow Pantry', 10],
      ['Tuesday Walkers', undefined],
    ]);
  });

  it('lists every service to others, a page at a time, with the people of their area only', async () => {
    const first = await list(staff.commissioner, { limit: 4 });
    const second = await list(staff.commissioner, { limit: 4, cursor: first.next });
    const both = [...first.items, ...second.items];
    expect(both.map(({ serviceId }) => serviceId).toSorted()).toEqual(Object.values(services).toSorted());
    expect(second.next).toBeUndefined();
    expect(both.filter(({ people }) => people !== undefined)).toMatchObject([{ serviceId: services.food, people: 10 }]);
    const elsewhere = await list(staff.commissioner2);
    expect(elsewhere.items.every(({ people }) => people === undefined)).toBe(true);
  });
});
