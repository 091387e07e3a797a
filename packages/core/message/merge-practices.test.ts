import { describe, expect, it } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { readOrganisation } from '@fingerpost/core/directory';
import {
  asNow,
  itRefusesOtherActors,
  newWorld,
  practice,
  practice2,
  provider,
  refusalOf,
  staff,
  storedNetwork,
  takenCaseIn,
} from '@fingerpost/testkit';
import { mergePractices } from './merge-practices.ts';

const { admin, lead, referrer } = staff;
const merge = { from: practice, to: practice2 };

describe('mergePractices', { timeout: 30_000 }, () => {
  itRefusesOtherActors(mergePractices, ['network-admin']);

  it('takes cases and members over in batches, keeps who referred, and closes the old practice at last', async () => {
    const world = await newWorld();
    await storedNetwork(world);
    const cases: string[] = [];
    for (let count = 0; count < 52; count += 1) cases.push(await takenCaseIn(world));
    const first = await mergePractices(merge, world.as(admin));
    expect(first).toEqual({ cases: 50, tasks: 0, members: 1, left: 2, closed: false });
    expect((await readOrganisation(world.as(admin), practice)).organisation).toMatchObject({
      status: 'active',
      mergedInto: practice2,
    });
    expect(await mergePractices(merge, world.as(admin))).toMatchObject({ cases: 2, left: 0, closed: true });
    for (const caseId of cases)
      expect(await readCase(world.as(lead), caseId)).toMatchObject({
        practiceId: practice,
        registeredPracticeId: practice2,
      });
    expect((await asNow(world, referrer)).organisationId).toBe(practice2);
    expect((await readOrganisation(world.as(admin), practice)).organisation.status).toBe('closed');
    expect(await mergePractices(merge, world.as(admin))).toMatchObject({ cases: 0, members: 0, closed: true });
  });

  it.each([
    ['a practice into itself', { from: practice, to: practice }, 'organisation.merge-into'],
    ['into what is no practice', { from: practice, to: provider }, 'organisation.missing'],
    ['one that has gone elsewhere', { from: practice, to: practice2 }, 'organisation.merge-into'],
  ])('refuses to merge %s', async (what, input, code) => {
    const world = await newWorld();
    await storedNetwork(world);
    if (what.startsWith('one')) await mergePractices({ from: practice2, to: practice }, world.as(admin));
    expect((await refusalOf(mergePractices(input, world.as(admin)))).code).toBe(code);
  });
});
