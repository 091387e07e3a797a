import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, openCaseInput, person, staff, stream } from '@fingerpost/testkit';
import { testNhsNumbers } from '../../local/demo/nhs-numbers.ts';
import { caseDigest, readCountedPeople } from './counted-person.ts';
import { keepCountedPerson } from './keep-counted-person.ts';
import { openCase } from './open-case.ts';
import { separatePeople } from './separate-people.ts';
import { settleIdentity } from './settle-identity.ts';

const world = await newWorld();
const system = world.as(stream);
const lead = world.as(staff.lead);
const [nhsNumber = ''] = testNhsNumbers(1);

const opened = async (patient: Partial<typeof person>) =>
  (await openCase(openCaseInput({ patient: { ...person, ...patient } }), world.as(staff.referrer))).caseId;

/** How many people some cases are of, once everything that happened has been followed. */
const peopleOf = async (...caseIds: readonly string[]): Promise<number> => {
  for (const caseId of caseIds) await keepCountedPerson({ caseId }, system);
  const digests = caseIds.map((caseId) => caseDigest(system, caseId));
  const personOf = await readCountedPeople(system, digests);
  return new Set(digests.map(personOf)).size;
};

describe('keepCountedPerson', () => {
  itRefusesOtherActors(keepCountedPerson, ['system']);

  it('counts two cases as one person once they are joined, and as two when they are taken apart', async () => {
    const born = { dateOfBirth: '1961-01-01' };
    const one = await opened({ ...born, nhsNumber });
    const other = await opened({ ...born, nhsNumber: undefined });
    expect(await peopleOf(one, other)).toBe(2);
    await settleIdentity({ caseId: other, otherCaseId: one, decision: 'same-person' }, lead);
    expect(await peopleOf(one, other)).toBe(1);
    await separatePeople({ caseId: one, otherCaseId: other }, lead);
    expect(await peopleOf(one, other)).toBe(2);
  });

  it('changes nothing when it is done again, and knows neither the case nor the person', async () => {
    const caseId = await opened({ nhsNumber: undefined, dateOfBirth: '1962-01-01' });
    expect(await keepCountedPerson({ caseId }, system)).toEqual({ isNew: true });
    expect(await keepCountedPerson({ caseId }, system)).toEqual({ isNew: false });
    const kept = (await world.everything()).filter(({ type }) => type === 'counted-person');
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/cas_|per_|Pettigrew|1962/);
  });

  it('counts cases of which it is not known yet whose they are as one person together', async () => {
    const personOf = await readCountedPeople(system, ['one', 'other']);
    expect(personOf('one')).toBe(personOf('other'));
  });
});
