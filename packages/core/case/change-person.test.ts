import { describe, expect, it } from 'vitest';
import { formerPersonKey, numberDigest, Person, personKey, Pointer, pointerKey } from '@fingerpost/core/patient';
import { unsealName } from '@fingerpost/core/work';
import { casePartition } from './case.keys.ts';
import { readCase } from './case.repository.ts';
import { changePerson } from './change-person.ts';
import { openCase } from './open-case.ts';
import {
  itIsAStepOfCases,
  newWorld,
  nhsNumbers,
  openCaseInput,
  openedCaseIn,
  person,
  refusalOf,
  staff,
} from '@fingerpost/testkit';

const world = await newWorld();
const team = world.as(staff.linkWorker);
const pointerOf = async (nhsNumber: string) => {
  const item = await world.table.get(pointerKey(numberDigest(team, nhsNumber)));
  return item === undefined ? undefined : Pointer.parse(item.data);
};
const opened = async (nhsNumber: string | undefined, as: (typeof staff)[keyof typeof staff] = staff.referrer) =>
  (await openCase(openCaseInput({ patient: { ...person, nhsNumber } }), world.as(as))).caseId;

describe('changePerson', () => {
  itIsAStepOfCases(world, {
    door: changePerson,
    step: 'change-person',
    allow: ['link-worker', 'team-lead'],
    input: { preferredName: 'Otty' },
  });

  it('changes what is given, leaves the rest, and keeps how it stood', async () => {
    const caseId = await openedCaseIn(world);
    const state = await changePerson({ caseId, phone: '07700 900999', clear: ['postcode'] }, team);
    expect(state.version).toBe(2);
    const now = Person.parse((await world.table.get(personKey(caseId)))?.data);
    expect(now).toMatchObject({ phone: '07700 900999', address: person.address, version: 2 });
    expect(now.postcode).toBeUndefined();
    const former = await world.table.get(formerPersonKey(caseId, 1));
    expect(Person.parse(former?.data)).toMatchObject({ phone: person.phone, postcode: person.postcode, version: 1 });
  });

  it('renews the name in the lists', async () => {
    const caseId = await openedCaseIn(world);
    await changePerson({ caseId, name: { given: 'Ottilie', family: 'Pettigrew' } }, team);
    expect(unsealName(team, (await readCase(team, caseId)).name)).toBe('Ottilie Pettigrew');
  });

  it('tells which details changed, and the bands that reports show, in its event', async () => {
    const caseId = await openedCaseIn(world);
    await changePerson({ caseId, dateOfBirth: '1985-01-01', email: 'otty@example.org' }, team);
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#0#000002' });
    const data = { fields: ['dateOfBirth', 'email'], ageBand: '30 to 44' };
    expect(rows[0]?.data).toMatchObject({ type: 'CasePersonChanged', data });
    expect(JSON.stringify(rows)).not.toMatch(/otty@|1985/);
  });

  it('writes nothing when nothing is different', async () => {
    const caseId = await openedCaseIn(world);
    expect((await changePerson({ caseId, phone: person.phone }, team)).version).toBe(1);
  });

  it('lets a corrected NHS number point to the case, and the wrong one no longer', async () => {
    const caseId = await opened(nhsNumbers[0]);
    const former = await pointerOf(nhsNumbers[0]);
    await changePerson({ caseId, nhsNumber: nhsNumbers[1] }, team);
    expect(await pointerOf(nhsNumbers[0])).toBeUndefined();
    expect(await pointerOf(nhsNumbers[1])).toMatchObject({
      personId: former?.personId,
      open: [{ caseId, teamId: staff.linkWorker.organisationId }],
      cases: [caseId],
    });
  });

  it('names the case that is open under the new number, and lists both', async () => {
    const first = await opened(nhsNumbers[2]);
    const second = await opened(undefined);
    await changePerson({ caseId: second, nhsNumber: nhsNumbers[2] }, team);
    expect((await readCase(team, second)).mayBeSameAs).toBe(first);
    expect((await pointerOf(nhsNumbers[2]))?.open.map(({ caseId }) => caseId)).toEqual([first, second]);
  });

  it('leaves the other cases of a number that was wrong for one of them', async () => {
    const other = await opened(nhsNumbers[3], staff.referrer2);
    const caseId = await opened(nhsNumbers[3]);
    const before = await pointerOf(nhsNumbers[3]);
    await changePerson({ caseId, nhsNumber: nhsNumbers[4] }, team);
    expect(await pointerOf(nhsNumbers[3])).toMatchObject({ personId: before?.personId, cases: [other] });
    expect((await pointerOf(nhsNumbers[4]))?.personId).not.toBe(before?.personId);
  });

  it('records the look-up of a new number', async () => {
    const { rows } = await world.table.query(`LOOKUP#${staff.linkWorker.organisationId}#2026-11`);
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['to take away the last way to reach the person', { clear: ['phone', 'address'] }, 'case.unreachable'],
    ['a birth in the future', { dateOfBirth: '2027-01-01' }, 'case.born-later'],
    ['somebody under age', { dateOfBirth: '2015-01-01' }, 'case.under-age'],
    ['a wrong NHS number', { nhsNumber: '9990000019' }, 'input.invalid'],
  ])('refuses %s', async (_, changes, code) => {
    const caseId = await openedCaseIn(world);
    expect((await refusalOf(changePerson({ caseId, ...changes }, team))).code).toBe(code);
  });
});
