import { describe, expect, it } from 'vitest';
import { Person, personKey } from '@fingerpost/core/patient';
import { heldByLeads, holderKey } from '@fingerpost/core/work';
import {
  newWorld,
  nhsNumbers,
  openCaseInput,
  person,
  proposedReferral,
  refusalOf,
  services,
  staff,
  team,
} from '@fingerpost/testkit';
import { changePerson } from './change-person.ts';
import { recordOns4 } from '@fingerpost/core/outcomes';
import { referPerson, sendReferral, viewCase } from '@fingerpost/core/referral';
import { allocateCase } from './allocate-case.ts';
import { readCase } from './case.repository.ts';
import { openCase } from './open-case.ts';
import { recordContact } from './record-contact.ts';
import { savePlan } from './save-plan.ts';

const world = await newWorld();
type Staff = (typeof staff)[keyof typeof staff];
const spareNumbers = ['9990000069', '9990000077'] as const;
const opened = (patient: typeof person, as: Staff = staff.referrer) =>
  openCase(openCaseInput({ patient }), world.as(as));
const personOf = async (caseId: string) => Person.parse((await world.table.get(personKey(caseId)))?.data);
const tasksOf = async (caseId: string) => {
  const { rows } = await world.table.queryIndex('byHolder', holderKey(heldByLeads(team)));
  return rows.filter(({ pk, list }) => pk.endsWith(caseId) && JSON.stringify(list).includes('settle-identity'));
};
const nobody = { ...person, nhsNumber: undefined, postcode: undefined, address: undefined };

describe('a known NHS number', () => {
  const known = { ...person, nhsNumber: nhsNumbers[0] };

  it.each([
    ['another birth date', { dateOfBirth: '1951-09-03' }],
    ['another family name', { name: { given: 'Ottoline', family: 'Marsh' } }],
  ])('with %s joins nothing, and the caller is told what they are told of a new person', async (_, change) => {
    const first = await opened(known);
    const other = await opened({ ...known, ...change });
    expect(other.caseId).not.toBe(first.caseId);
    const { caseId: _id, reference: _reference, ...told } = other;
    const fresh = await opened({ ...nobody, dateOfBirth: '1948-01-01' });
    const { caseId: _freshId, reference: _freshReference, ...toldOfFresh } = fresh;
    expect(told).toEqual(toldOfFresh);
    const view = await viewCase({ caseId: other.caseId }, world.as(staff.referrer));
    expect(Object.keys(view)).not.toContain('unsettled');
    expect(JSON.stringify(view)).not.toContain(first.caseId);
  });

  it('with other details opens apart, with a person of its own and a task for the leads', async () => {
    const first = await opened({ ...known, nhsNumber: nhsNumbers[1] });
    const other = await opened({ ...known, nhsNumber: nhsNumbers[1], dateOfBirth: '1960-01-01' });
    expect((await personOf(other.caseId)).personId).not.toBe((await personOf(first.caseId)).personId);
    expect(await readCase(world.as(staff.lead), other.caseId)).toMatchObject({
      unsettled: true,
      mayBeSameAs: first.caseId,
    });
    const [task] = await tasksOf(other.caseId);
    expect(task?.sort.slice(0, 10)).toBe('2026-11-04');
  });

  it('is the same person\u2019s however the family name is typed', async () => {
    const written = { given: 'Siobhán', family: 'O\u2019Brien-Smith' };
    const first = await opened({ ...known, nhsNumber: nhsNumbers[2], name: written });
    const typed = { ...known, nhsNumber: nhsNumbers[2], name: { given: 'Siobhan', family: 'OBRIEN SMITH' } };
    expect(await opened(typed)).toMatchObject({ caseId: first.caseId, existing: true });
  });

  it('shared with a case of another team leaves this one to be settled, and names no case to the practice', async () => {
    const first = await opened({ ...known, nhsNumber: nhsNumbers[3] }, staff.referrer2);
    const other = await opened({ ...known, nhsNumber: nhsNumbers[3], dateOfBirth: '1971-01-01' });
    expect(await readCase(world.as(staff.lead), other.caseId)).toMatchObject({
      unsettled: true,
      mayBeSameAs: first.caseId,
    });
  });
});

describe('the NHS number of somebody whose case is kept from the caller', () => {
  const fresh = { ...nobody, dateOfBirth: '1947-02-02' };
  const plain = ({ caseId: _id, reference: _reference, ...told }: Awaited<ReturnType<typeof opened>>) => told;

  it.each([
    ['a referrer of the same practice', staff.referrer, '9990000093'],
    ['a link worker of the team', staff.linkWorker, '9990000107'],
  ])('gives %s the answer of a new person, and nothing of the other case', async (_, who, nhsNumber) => {
    const theirs = await opened({ ...person, nhsNumber });
    const before = await readCase(world.as(staff.lead), theirs.caseId);
    const kept = { ...who, notWith: [theirs.caseId] };
    const again = await opened({ ...person, nhsNumber }, kept);
    expect(again.caseId).not.toBe(theirs.caseId);
    expect(plain(again)).toEqual(plain(await opened(fresh, who)));
    expect(await readCase(world.as(staff.lead), theirs.caseId)).toEqual(before);
    expect((await personOf(again.caseId)).personId).not.toBe((await personOf(theirs.caseId)).personId);
    expect(await readCase(world.as(staff.lead), again.caseId)).toMatchObject({
      unsettled: true,
      mayBeSameAs: theirs.caseId,
    });
    expect(await tasksOf(again.caseId)).toHaveLength(1);
  });

  it('shows a referrer nothing of it on the page of the new case either', async () => {
    const nhsNumber = '9990000115';
    const theirs = await opened({ ...person, nhsNumber });
    const kept = { ...staff.referrer, notWith: [theirs.caseId] };
    const { caseId } = await opened({ ...person, nhsNumber }, kept);
    expect(JSON.stringify(await viewCase({ caseId }, world.as(kept)))).not.toContain(theirs.caseId);
  });

  it('is still added to by a colleague who may see it', async () => {
    const nhsNumber = '9990000085';
    const theirs = await opened({ ...person, nhsNumber });
    expect(await opened({ ...person, nhsNumber })).toMatchObject({ caseId: theirs.caseId, existing: true });
  });
});

describe('a case of which it is not settled whose it is', () => {
  it('takes no contact, no plan and no referral, and says what to do', async () => {
    await opened({ ...person, nhsNumber: nhsNumbers[4], dateOfBirth: '1966-06-06' });
    const { caseId } = await opened({ ...person, nhsNumber: nhsNumbers[4], dateOfBirth: '1967-07-07' });
    const worker = world.as(staff.linkWorker);
    await allocateCase({ caseId }, worker);
    const refer = { caseId, serviceId: services.food, need: 'food', message: 'Help.', share: ['name'] };
    const steps = [
      () => recordContact({ caseId, channel: 'call', result: 'reached' }, worker),
      () => savePlan({ caseId, matters: 'Company.', goals: [] }, worker),
      () => referPerson(refer, worker),
      () => recordOns4({ caseId, stage: 'plan', notAsked: 'person-declined' }, worker),
    ];
    for (const step of steps) {
      const refusal = await refusalOf(step());
      expect(refusal.code).toBe('case.identity');
      expect(refusal.message).toContain('Check whether this is the same person');
    }
  });

  it('sends nothing that was proposed before, when a corrected number turns out to be somebody else\u2019s', async () => {
    const [theirs] = spareNumbers;
    await opened({ ...person, nhsNumber: theirs, dateOfBirth: '1966-06-06' });
    const { caseId, referralId } = await proposedReferral(world);
    const worker = world.as(staff.linkWorker);
    await changePerson({ caseId, nhsNumber: theirs }, worker);
    expect((await readCase(worker, caseId)).unsettled).toBe(true);
    expect((await refusalOf(sendReferral({ referralId }, worker))).code).toBe('case.identity');
  });
});

describe('without an NHS number', () => {
  it('the same birth date and a similar name are a possible match, which does not hold anything up', async () => {
    const first = await opened({ ...nobody, dateOfBirth: '1941-04-04' });
    const name = { given: 'Otty', family: 'Pettigrewe' };
    const { caseId } = await opened({ ...nobody, dateOfBirth: '1941-04-04', name });
    const found = await readCase(world.as(staff.lead), caseId);
    expect(found).toMatchObject({ mayBeSameAs: first.caseId });
    expect(found.unsettled).toBeUndefined();
    expect(await tasksOf(caseId)).toHaveLength(1);
    await allocateCase({ caseId }, world.as(staff.linkWorker));
    await recordContact({ caseId, channel: 'call', result: 'reached' }, world.as(staff.linkWorker));
  });

  it('a shared phone, e-mail and address are never evidence', async () => {
    const shared = { phone: '07700 900555', email: 'family@example.org', address: '7 Alder Way', postcode: 'OX16 1AA' };
    await opened({ ...nobody, ...shared, dateOfBirth: '1955-05-05' });
    const name = { given: 'Basil', family: 'Marsh' };
    const { caseId } = await opened({ ...nobody, ...shared, name, dateOfBirth: '1985-08-08' });
    expect((await readCase(world.as(staff.lead), caseId)).mayBeSameAs).toBeUndefined();
    const other = await opened({ ...nobody, ...shared, postcode: undefined, name, dateOfBirth: '1955-05-05' });
    expect((await readCase(world.as(staff.lead), other.caseId)).mayBeSameAs).toBeUndefined();
  });

  it('another team is never told of a match', async () => {
    await opened({ ...nobody, dateOfBirth: '1939-09-09' }, staff.referrer2);
    const { caseId } = await opened({ ...nobody, dateOfBirth: '1939-09-09' });
    expect((await readCase(world.as(staff.lead), caseId)).mayBeSameAs).toBeUndefined();
  });
});

it('keeps no birth date, name or postcode in a key or in plain beside one', async () => {
  const kept = (await world.everything()).filter(({ type }) => type === 'pointer' || type === 'match');
  expect(kept.length).toBeGreaterThan(8);
  expect(JSON.stringify(kept)).not.toMatch(/Pettigrew|Ottoline|19[3-9]\d-\d\d-\d\d|OX16|999000/i);
});
