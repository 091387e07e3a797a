import { describe, expect, it } from 'vitest';
import { formerPersonKey, numberDigest, Person, personKey, Pointer, pointerKey } from '@fingerpost/core/patient';
import { heldByLeads, holderKey } from '@fingerpost/core/work';
import { viewCase } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  person,
  refusalOf,
  staff,
  team as teamId,
} from '@fingerpost/testkit';
import { allocateCase } from './allocate-case.ts';
import { casePartition } from './case.keys.ts';
import { readCase } from './case.repository.ts';
import { changePerson } from './change-person.ts';
import { openCase } from './open-case.ts';
import { recordContact } from './record-contact.ts';
import { settleIdentity } from './settle-identity.ts';
import { testNhsNumbers } from '../../local/demo/nhs-numbers.ts';

const world = await newWorld();
const team = world.as(staff.linkWorker);
const numbers = testNhsNumbers(60)[Symbol.iterator]();
const nextNumber = () => numbers.next().value ?? '';
const opened = async (patient: Partial<typeof person>, as: (typeof staff)[keyof typeof staff] = staff.referrer) =>
  (await openCase(openCaseInput({ patient: { ...person, ...patient } }), world.as(as))).caseId;
const personOf = async (caseId: string) => Person.parse((await world.table.get(personKey(caseId)))?.data);
const pointerOf = async (nhsNumber: string) => {
  const item = await world.table.get(pointerKey(numberDigest(team, nhsNumber)));
  return item === undefined ? undefined : Pointer.parse(item.data);
};
const eventsOf = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '9#0#' })).rows.map(
    ({ data }) => (data as { type: string }).type,
  );
const tasksOf = async (caseId: string) =>
  (await world.table.queryIndex('byHolder', holderKey(heldByLeads(teamId)))).rows.filter(({ pk }) =>
    pk.endsWith(caseId),
  );

/** Two cases under one number, of which the second has another birth date. */
const contested = async (as: (typeof staff)[keyof typeof staff] = staff.referrer) => {
  const nhsNumber = nextNumber();
  const first = await opened({ nhsNumber }, as);
  const caseId = await opened({ nhsNumber, dateOfBirth: '1951-09-03' });
  return { nhsNumber, first, caseId };
};
const settle = (caseId: string, otherCaseId: string, decision: string, circumstances = {}) =>
  settleIdentity({ caseId, otherCaseId, decision }, world.as(staff.linkWorker, circumstances));

describe('settleIdentity', () => {
  itRefusesOtherActors(settleIdentity, ['link-worker', 'team-lead']);

  it('joins two cases: one person, one pointer, both histories, each leading to the other', async () => {
    const { nhsNumber, first, caseId } = await contested();
    await settle(caseId, first, 'same-person');
    const { personId } = await personOf(first);
    expect((await personOf(caseId)).personId).toBe(personId);
    expect((await personOf(caseId)).dateOfBirth).toBe('1951-09-03');
    expect(await pointerOf(nhsNumber)).toMatchObject({ personId, cases: [first, caseId] });
    expect((await pointerOf(nhsNumber))?.open.map((open) => open.caseId)).toEqual([first, caseId]);
    expect(await eventsOf(first)).toEqual(['CaseOpened', 'PeopleJoined']);
    expect(await eventsOf(caseId)).toEqual(['CaseOpened', 'PeopleJoined']);
    for (const [one, other] of [
      [first, caseId],
      [caseId, first],
    ] as const) {
      const view = await viewCase({ caseId: one }, team);
      expect(view).toMatchObject({ joined: [{ caseId: other, isOurs: true }] });
    }
  });

  it('lets the work begin, and takes the task off the leads\u2019 list', async () => {
    const { first, caseId } = await contested();
    expect(await tasksOf(caseId)).toHaveLength(1);
    await settle(caseId, first, 'same-person');
    expect(await readCase(team, caseId)).not.toMatchObject({ unsettled: true });
    expect(await tasksOf(caseId)).toEqual([]);
    await allocateCase({ caseId }, team);
    await recordContact({ caseId, channel: 'call', result: 'reached' }, team);
  });

  it('knows a joined person by either of their names from then on', async () => {
    const nhsNumber = nextNumber();
    const first = await opened({ nhsNumber });
    const caseId = await opened({ nhsNumber, name: { given: 'Ottoline', family: 'Marsh' } });
    await settle(caseId, first, 'same-person');
    const again = await openCase(
      openCaseInput({ patient: { ...person, nhsNumber, name: { given: 'Ottoline', family: 'Marsh' } } }),
      world.as(staff.referrer),
    );
    expect(again.existing).toBe(true);
  });

  it('takes a number that is the other person\u2019s off the case, and keeps how it stood', async () => {
    const { nhsNumber, first, caseId } = await contested();
    await settle(caseId, first, 'different-people');
    const now = await personOf(caseId);
    expect(now.nhsNumber).toBeUndefined();
    expect(now.personId).not.toBe((await personOf(first)).personId);
    expect(Person.parse((await world.table.get(formerPersonKey(caseId, 1)))?.data).nhsNumber).toBe(nhsNumber);
    expect((await personOf(first)).nhsNumber).toBe(nhsNumber);
    expect((await pointerOf(nhsNumber))?.cases).toEqual([first]);
    expect(await readCase(team, caseId)).not.toHaveProperty('mayBeSameAs', first);
  });

  it('leaves the number with this case where it was the other that was wrong', async () => {
    const { nhsNumber, first, caseId } = await contested();
    await changePerson({ caseId: first, nhsNumber: nextNumber() }, team);
    await settle(caseId, first, 'different-people');
    expect((await personOf(caseId)).nhsNumber).toBe(nhsNumber);
    expect(await pointerOf(nhsNumber)).toMatchObject({ cases: [caseId], personId: (await personOf(caseId)).personId });
  });

  it('does not ask again about two that were parted', async () => {
    const name = { given: 'Ada', family: 'Fenwick' };
    const twin = { given: 'Ava', family: 'Fenwick' };
    const bornAs = { nhsNumber: undefined, dateOfBirth: '1980-05-01' };
    const first = await opened({ ...bornAs, name });
    const caseId = await opened({ ...bornAs, name: twin });
    await settle(caseId, first, 'different-people');
    await changePerson({ caseId, name: { given: 'Ava', family: 'Fenwicke' } }, team);
    expect(await readCase(team, caseId)).not.toHaveProperty('mayBeSameAs', first);
    expect(await tasksOf(caseId)).toEqual([]);
  });

  it('joins a case without a number to one that has it, and closes each under its own', async () => {
    const nhsNumber = nextNumber();
    const bornAs = { dateOfBirth: '1972-02-02' };
    const first = await opened({ ...bornAs, nhsNumber });
    const caseId = await opened({ ...bornAs, nhsNumber: undefined });
    await settle(caseId, first, 'same-person');
    const pointer = await pointerOf(nhsNumber);
    expect(pointer?.cases).toEqual([first, caseId]);
    expect(pointer?.open.map((open) => open.caseId)).toEqual([first]);
  });

  it('refuses to join two that carry different numbers', async () => {
    const bornAs = { dateOfBirth: '1973-03-03' };
    const first = await opened({ ...bornAs, nhsNumber: nextNumber() });
    const caseId = await opened({ ...bornAs, nhsNumber: undefined });
    await changePerson({ caseId, nhsNumber: nextNumber() }, team);
    expect((await refusalOf(settle(caseId, first, 'same-person'))).code).toBe('case.two-numbers');
  });

  it('joins across teams without showing either anything of the other', async () => {
    const { first, caseId } = await contested(staff.referrer2);
    await settle(caseId, first, 'same-person');
    const view = await viewCase({ caseId }, team);
    expect(view).toMatchObject({ joined: [{ isOurs: false, team: { name: 'Harbour Link Workers' } }] });
    expect((await refusalOf(viewCase({ caseId: first }, team))).code).toBe('case.missing');
  });

  it('is done once, and is refused for two that nobody was asked about', async () => {
    const { first, caseId } = await contested();
    const once = await settle(caseId, first, 'same-person', { key: 'settle' });
    expect(await settle(caseId, first, 'same-person', { key: 'settle' })).toEqual(once);
    expect((await refusalOf(settle(caseId, first, 'same-person'))).code).toBe('case.nothing-to-settle');
    const other = await opened({ nhsNumber: nextNumber(), dateOfBirth: '1930-01-01' });
    expect((await refusalOf(settle(other, first, 'same-person'))).code).toBe('case.nothing-to-settle');
  });

  it('says nothing to another team, nor to a colleague who must not see the other case', async () => {
    const { first, caseId } = await contested();
    const input = { caseId, otherCaseId: first, decision: 'same-person' };
    expect((await refusalOf(settleIdentity(input, world.as(staff.lead2)))).code).toBe('case.missing');
    const barred = { ...staff.linkWorker, notWith: [first] };
    expect((await refusalOf(settleIdentity(input, world.as(barred)))).code).toBe('case.nothing-to-settle');
  });
});
