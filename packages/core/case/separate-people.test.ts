import { describe, expect, it } from 'vitest';
import { numberDigest, Person, personKey, Pointer, pointerKey } from '@fingerpost/core/patient';
import { viewCase } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, openCaseInput, person, refusalOf, staff } from '@fingerpost/testkit';
import { testNhsNumbers } from '../../local/demo/nhs-numbers.ts';
import { readCase } from './case.repository.ts';
import { openCase } from './open-case.ts';
import { separatePeople } from './separate-people.ts';
import { settleIdentity } from './settle-identity.ts';

const world = await newWorld();
const lead = world.as(staff.lead);
const numbers = testNhsNumbers(40)[Symbol.iterator]();
const nextNumber = () => numbers.next().value ?? '';
const opened = async (patient: Partial<typeof person>) =>
  (await openCase(openCaseInput({ patient: { ...person, ...patient } }), world.as(staff.referrer))).caseId;
const personIdOf = async (caseId: string) => Person.parse((await world.table.get(personKey(caseId)))?.data).personId;
const pointerOf = async (nhsNumber: string) => {
  const item = await world.table.get(pointerKey(numberDigest(lead, nhsNumber)));
  return item === undefined ? undefined : Pointer.parse(item.data);
};

const joined = async (first: Partial<typeof person>, second: Partial<typeof person>) => {
  const one = await opened(first);
  const other = await opened(second);
  const before = { one: await personIdOf(one), other: await personIdOf(other) };
  await settleIdentity({ caseId: other, otherCaseId: one, decision: 'same-person' }, lead);
  return { one, other, before };
};

describe('separatePeople', () => {
  itRefusesOtherActors(separatePeople, ['team-lead']);

  it('gives each case its own person and place under the number again', async () => {
    const nhsNumber = nextNumber();
    const born = { dateOfBirth: '1961-01-01' };
    const { one, other, before } = await joined({ ...born, nhsNumber }, { ...born, nhsNumber: undefined });
    expect(await personIdOf(other)).toBe(before.one);
    await separatePeople({ caseId: one, otherCaseId: other }, lead);
    expect([await personIdOf(one), await personIdOf(other)]).toEqual([before.one, before.other]);
    expect(await pointerOf(nhsNumber)).toMatchObject({ personId: before.one, cases: [one] });
    for (const caseId of [one, other]) expect(await viewCase({ caseId }, lead)).toMatchObject({ joined: [] });
  });

  it('leaves two under one number to be settled anew, before anybody contacts the one that was joined', async () => {
    const nhsNumber = nextNumber();
    const { one, other, before } = await joined(
      { nhsNumber, dateOfBirth: '1962-01-01' },
      { nhsNumber, dateOfBirth: '1962-10-10' },
    );
    await separatePeople({ caseId: other, otherCaseId: one }, lead);
    expect(await personIdOf(other)).toBe(before.other);
    expect(await readCase(lead, other)).toMatchObject({ unsettled: true, mayBeSameAs: one });
    expect((await readCase(lead, one)).unsettled).toBeUndefined();
    expect((await pointerOf(nhsNumber))?.cases).toEqual([one]);
  });

  it('works from either case, and when it was the number\u2019s own case that had moved', async () => {
    const nhsNumber = nextNumber();
    const born = { dateOfBirth: '1963-01-01' };
    const { one, other, before } = await joined({ ...born, nhsNumber: undefined }, { ...born, nhsNumber });
    await separatePeople({ caseId: other, otherCaseId: one }, lead);
    expect([await personIdOf(one), await personIdOf(other)]).toEqual([before.one, before.other]);
    expect(await pointerOf(nhsNumber)).toMatchObject({ personId: before.other, cases: [other] });
  });

  it('is done once, refuses two that are not joined, and says nothing to another team', async () => {
    const born = { dateOfBirth: '1964-01-01', nhsNumber: undefined };
    const { one, other } = await joined(born, born);
    const input = { caseId: one, otherCaseId: other };
    expect((await refusalOf(separatePeople(input, world.as(staff.lead2)))).code).toBe('case.missing');
    const once = await separatePeople(input, world.as(staff.lead, { key: 'apart' }));
    expect(await separatePeople(input, world.as(staff.lead, { key: 'apart' }))).toEqual(once);
    expect((await refusalOf(separatePeople(input, lead))).code).toBe('case.not-joined');
  });
});
