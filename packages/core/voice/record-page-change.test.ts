import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { recordPageChange } from './record-page-change.ts';
import { recordPageTest } from './record-page-test.ts';
import { viewRepresentation } from './view-representation.ts';

const world = await newWorld();
const representative = world.as(staff.representative);
const commissioner = world.as(staff.commissioner);
const change = { on: '2026-10-28', words: 'The number stands at the top now.' } as const;

const tested = async (): Promise<string> => {
  await recordPageTest(
    { page: 'own-page', on: '2026-10-20', people: 6, found: 'Where is the number?' },
    representative,
  );
  return (await viewRepresentation({}, commissioner)).tests[0]?.testId ?? '';
};

describe('recordPageChange', () => {
  itRefusesOtherActors(recordPageChange, ['commissioner', 'patient-representative']);

  it('stands with the test, each after the other, and the same request once', async () => {
    const testId = await tested();
    const once = world.as(staff.commissioner, { key: 'once' });
    await recordPageChange({ testId, ...change }, once);
    expect(await recordPageChange({ testId, ...change }, once)).toEqual({ testId, changes: 1 });
    await recordPageChange({ testId, ...change, words: 'Larger, too.' }, representative);
    const { tests } = await viewRepresentation({}, commissioner);
    expect(tests[0]?.changes.map(({ words }) => words)).toEqual([change.words, 'Larger, too.']);
  });

  it.each([
    ['a day before the test', '2026-10-19'],
    ['a day to come', '2026-11-03'],
  ])('refuses %s', async (_, on) => {
    const refusal = await refusalOf(recordPageChange({ testId: await tested(), ...change, on }, commissioner));
    expect(refusal.code).toBe('page-test.changed-on');
  });

  it('is missing for another commissioner, and full after twenty', async () => {
    const testId = await tested();
    const elsewhere = recordPageChange({ testId, ...change }, world.as(staff.commissioner2));
    expect((await refusalOf(elsewhere)).code).toBe('page-test.missing');
    const had =
      (await viewRepresentation({}, commissioner)).tests.find((test) => test.testId === testId)?.changes ?? [];
    for (let count = had.length; count < 20; count += 1) await recordPageChange({ testId, ...change }, commissioner);
    expect((await refusalOf(recordPageChange({ testId, ...change }, commissioner))).code).toBe('page-test.changes');
  });
});
