import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { recordPageTest } from './record-page-test.ts';
import { viewRepresentation } from './view-representation.ts';

const world = await newWorld();
const representative = world.as(staff.representative);
const test = { page: 'own-page', on: '2026-10-20', people: 6, found: 'Two could not find the number.' } as const;

describe('recordPageTest', () => {
  itRefusesOtherActors(recordPageTest, ['patient-representative']);

  it('keeps which page was tested, when, with how many people and what was found, the latest first', async () => {
    await recordPageTest(test, representative);
    await recordPageTest({ ...test, on: '2026-11-02' }, representative);
    const { tests } = await viewRepresentation({}, world.as(staff.commissioner));
    expect(tests.map(({ on }) => on)).toEqual(['2026-11-02', '2026-10-20']);
    expect(tests[1]).toMatchObject(test);
  });

  it.each([
    ['a day to come', { on: '2026-11-03' }, 'page-test.day'],
    ['nobody', { people: 0 }, 'input.invalid'],
    ['a page that is none', { page: 'home' }, 'input.invalid'],
  ])('refuses %s', async (_, changes, code) => {
    expect((await refusalOf(recordPageTest({ ...test, ...changes }, representative))).code).toBe(code);
  });
});
