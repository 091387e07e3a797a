import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  services,
  staff,
  thoughtsIn,
  thoughtsOfOneIn,
  type World,
} from '@fingerpost/testkit';
import { viewServiceFeedback } from './view-service-feedback.ts';

const serviceId = services.food;
const december = { now: new Date('2026-12-01T09:00:00Z') };
const see = (world: World, as: (typeof staff)[keyof typeof staff], when = december) =>
  viewServiceFeedback({ serviceId }, world.as(as, when));

const world = await newWorld();
await thoughtsIn(world, 8, '2026-11-05', 'They remembered my name.');

describe('viewServiceFeedback', () => {
  itRefusesOtherActors(viewServiceFeedback, ['provider', 'commissioner', 'patient-representative', 'team-lead']);

  it('shows nothing of seven people', async () => {
    const few = await newWorld();
    await thoughtsIn(few, 7, '2026-11-05', 'Only mine.');
    for (const as of [staff.provider, staff.commissioner, staff.representative, staff.lead])
      expect((await see(few, as)).gathered).toBeUndefined();
  });

  it('shows nothing of a dozen answers of one person, and not a word of theirs', async () => {
    const one = await newWorld();
    await thoughtsOfOneIn(one, 12, '2026-11-05', 'Only mine.');
    for (const as of [staff.provider, staff.commissioner, staff.representative, staff.lead])
      expect((await see(one, as)).gathered).toBeUndefined();
    await thoughtsIn(one, 6, '2026-11-05', 'Theirs.');
    expect((await see(one, staff.provider)).gathered).toBeUndefined();
    await thoughtsIn(one, 1, '2026-11-05', 'Theirs.');
    expect((await see(one, staff.provider)).gathered?.people).toBe(10);
  });

  it('shows the service how many chose each answer, and the words it may read, once there are eight', async () => {
    const { gathered } = await see(world, staff.provider);
    expect(gathered).toMatchObject({ until: '2026-11', people: 10 });
    expect(gathered?.words).toEqual(Array.from({ length: 8 }, () => 'They remembered my name.'));
    const helped = gathered?.questions.find(({ question }) => question === 'helped');
    expect(helped?.answers).toEqual([
      { code: 'yes', people: 0 },
      { code: 'a-little', people: 10 },
      { code: 'no', people: 0 },
      { code: 'not-said', people: 0 },
    ]);
  });

  it('waits until the month is over', async () => {
    const november = { now: new Date('2026-11-30T23:00:00Z') };
    expect((await see(world, staff.provider, november)).gathered).toBeUndefined();
  });

  it('shows others of the area the figures without a word, and another area nothing', async () => {
    for (const as of [staff.commissioner, staff.representative, staff.lead]) {
      const { gathered } = await see(world, as);
      expect(gathered).toMatchObject({ people: 10, words: undefined });
    }
    for (const as of [staff.commissioner2, staff.lead2]) expect((await see(world, as)).gathered).toBeUndefined();
  });

  it('tells of nobody, and of no day', async () => {
    const view = await see(world, staff.provider);
    expect(JSON.stringify(view)).not.toMatch(/cas_|ref_|mem_|2026-11-\d|T\d\d:/);
  });

  it('says nothing of a service to another provider', async () => {
    expect((await refusalOf(see(world, staff.provider2))).code).toBe('listing.missing');
  });
});
