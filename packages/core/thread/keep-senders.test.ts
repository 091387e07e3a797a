import { describe, expect, it } from 'vitest';
import { changePerson } from '@fingerpost/core/case';
import { itRefusesOtherActors, newWorld, openCaseInput, staff, stream, takenCaseIn } from '@fingerpost/testkit';
import { keepSenders } from './keep-senders.ts';

const world = await newWorld();
const patient = { ...openCaseInput().patient, nhsNumber: undefined, email: 'otty@example.org' };

const senders = async () => (await world.everything()).filter(({ type }) => type === 'sender');

describe('keepSenders', () => {
  itRefusesOtherActors(keepSenders, ['system']);

  it('keeps a keyed digest of each address, changes nothing when done again, and forgets what they had before', async () => {
    const caseId = await takenCaseIn(world, { patient });
    expect(await keepSenders({ caseId }, world.as(stream))).toEqual({ kept: 2 });
    const kept = await senders();
    expect(kept.map(({ data }) => (data as { cases: string[] }).cases)).toEqual([[caseId], [caseId]]);
    expect(JSON.stringify(kept)).not.toMatch(/otty|07700|7700900123/);
    await keepSenders({ caseId }, world.as(stream));
    expect(await senders()).toEqual(kept);
    await changePerson({ caseId, clear: ['email'] }, world.as(staff.linkWorker));
    expect(await keepSenders({ caseId }, world.as(stream))).toEqual({ kept: 1 });
    const cases = (await senders()).map(({ data }) => (data as { cases: string[] }).cases);
    expect(cases.filter((each) => each.length > 0)).toEqual([[caseId]]);
  });
});
