import { describe, expect, it } from 'vitest';
import { likeliest, Match, matchDigest, matchKey, numberDigest, Pointer, pointerKey } from '@fingerpost/core/patient';
import { readReferral, referPerson } from '@fingerpost/core/referral';
import { heldByLeads, holderKey, taskOf, unsealName } from '@fingerpost/core/work';
import {
  acceptedReferral,
  newWorld,
  openCaseInput,
  openedCaseIn,
  person,
  services,
  staff,
  takenCaseIn,
  team as teamId,
} from '@fingerpost/testkit';
import { testNhsNumbers } from '../../local/demo/nhs-numbers.ts';
import { casePartition } from './case.keys.ts';
import { readCase } from './case.repository.ts';
import { changePerson } from './change-person.ts';
import { openCase } from './open-case.ts';
import { takeBackCase } from './take-back-case.ts';

const world = await newWorld();
const team = world.as(staff.linkWorker);
const numbers = testNhsNumbers(40)[Symbol.iterator]();
const nextNumber = () => numbers.next().value ?? '';
const opened = (patient: Partial<typeof person>, as: (typeof staff)[keyof typeof staff] = staff.referrer) =>
  openCase(openCaseInput({ patient: { ...person, ...patient } }), world.as(as));
const matchOf = async (dateOfBirth: string) => {
  const item = await world.table.get(matchKey(matchDigest(team, teamId, dateOfBirth)));
  return item === undefined ? undefined : Match.parse(item.data);
};
const tasksOf = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .filter(({ type }) => type === 'task')
    .map(taskOf);

describe('a correction of who the person is', () => {
  it('is what the number is known by from then on', async () => {
    const nhsNumber = nextNumber();
    const { caseId } = await opened({ nhsNumber, dateOfBirth: '1950-01-01' });
    await changePerson({ caseId, dateOfBirth: '1950-10-10' }, team);
    expect(await opened({ nhsNumber, dateOfBirth: '1950-10-10' })).toMatchObject({ caseId, existing: true });
    expect((await opened({ nhsNumber, dateOfBirth: '1950-01-01' })).existing).toBe(false);
  });

  it('moves the case to where those of the corrected birth date are compared', async () => {
    const { caseId } = await opened({ nhsNumber: undefined, dateOfBirth: '1949-01-01' });
    await changePerson({ caseId, dateOfBirth: '1949-11-11' }, team);
    expect(await matchOf('1949-01-01')).toBeUndefined();
    expect((await matchOf('1949-11-11'))?.cases.map((each) => each.caseId)).toEqual([caseId]);
  });

  it('is compared with those who are there already, once', async () => {
    const name = { given: 'Otto', family: 'Pettigrew' };
    const first = await opened({ nhsNumber: undefined, dateOfBirth: '1948-02-02' });
    const { caseId } = await opened({ nhsNumber: undefined, dateOfBirth: '1948-03-03', name });
    await changePerson({ caseId, dateOfBirth: '1948-02-02' }, team);
    expect((await readCase(team, caseId)).mayBeSameAs).toBe(first.caseId);
    await changePerson({ caseId, postcode: 'LS1 4AP' }, team);
    expect((await tasksOf(caseId)).filter(({ todo }) => todo === 'settle-identity')).toMatchObject([
      { because: 'possible-match' },
    ]);
  });

  it('to a number that is known with other details leaves the case to be settled, under its own person', async () => {
    const nhsNumber = nextNumber();
    await opened({ nhsNumber, dateOfBirth: '1947-01-01' });
    const { caseId } = await opened({ nhsNumber: undefined, dateOfBirth: '1947-02-02' });
    await changePerson({ caseId, nhsNumber }, team);
    expect(await readCase(team, caseId)).toMatchObject({ unsettled: true });
    const pointer = Pointer.parse((await world.table.get(pointerKey(numberDigest(team, nhsNumber))))?.data);
    expect(pointer.cases).not.toContain(caseId);
    expect(await tasksOf(caseId)).toMatchObject([{ because: 'details-differ', holder: heldByLeads(teamId) }]);
  });

  it.each([
    ['the number is another', '1946-12-12', () => ({ nhsNumber: nextNumber() })],
    ['the birth date is another', '1946-11-11', () => ({ dateOfBirth: '1946-01-01' })],
    ['the number is nobody\u2019s', '1946-10-10', () => ({ clear: ['nhsNumber'] })],
  ])('settles the case where %s, and closes the task', async (_, dateOfBirth, change) => {
    const nhsNumber = nextNumber();
    await opened({ nhsNumber, dateOfBirth: '1946-01-01' }, staff.referrer2);
    const { caseId } = await opened({ nhsNumber, dateOfBirth });
    expect((await readCase(team, caseId)).unsettled).toBe(true);
    await changePerson({ caseId, ...change() }, team);
    expect(await readCase(team, caseId)).not.toMatchObject({ unsettled: true });
    expect(await tasksOf(caseId)).toMatchObject([{ status: 'done', result: 'details-corrected' }]);
    const { rows } = await world.table.queryIndex('byHolder', holderKey(heldByLeads(teamId)));
    expect(rows.filter(({ pk }) => pk.endsWith(caseId))).toEqual([]);
  });
});

describe('a corrected name', () => {
  it('reaches the open referrals that share it, and the open tasks', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const unshared = { caseId, serviceId: services.group, need: 'loneliness-isolation', message: 'Company.' };
    const quiet = await referPerson({ ...unshared, share: ['phone'] }, team);
    await changePerson({ caseId, name: { given: 'Ottilie', family: 'Pettigrew' } }, team);
    const renamed = await readReferral(team, referralId);
    expect(unsealName(team, renamed.name)).toBe('Ottilie Pettigrew');
    expect((await readReferral(team, quiet.referralId)).name).toBeUndefined();
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: `9#2#${referralId.slice(-16)}` });
    expect(rows.map(({ version }) => version)).toEqual([1, 2, renamed.version]);
  });
});

it('a case that was opened in error is compared with nobody any more', async () => {
  const patient = { ...person, nhsNumber: undefined, dateOfBirth: '1933-03-03' };
  const caseId = await openedCaseIn(world, { patient });
  await takeBackCase({ caseId, reason: 'sent-in-error' }, world.as(staff.referrer));
  const again = await takenCaseIn(world, { patient });
  expect((await readCase(team, again)).mayBeSameAs).toBeUndefined();
  expect(likeliest(team, await matchOf('1933-03-03'), { ...patient, digest: undefined }, [again])).toBeUndefined();
});
