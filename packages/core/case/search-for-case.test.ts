import { beforeAll, describe, expect, it } from 'vitest';
import { addNotWith } from '@fingerpost/core/referral';
import {
  everybodySignedUp,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  services,
  staff,
  takenCaseIn,
  testDirectory,
  type World,
} from '@fingerpost/testkit';
import { Directory } from '@fingerpost/core/directory';
import { isLeftOut, type NotWithEntry } from './not-with.ts';
import { searchForCase } from './search-for-case.ts';

let world: World;
beforeAll(async () => {
  world = await newWorld();
  await everybodySignedUp(world);
});

describe('searchForCase', () => {
  itRefusesOtherActors(searchForCase, ['link-worker', 'team-lead']);

  it('leaves out what the person must not meet, in the list and in the count, for everybody who looks', async () => {
    const caseId = await takenCaseIn(world);
    const search = (actor: (typeof staff)[keyof typeof staff]) =>
      searchForCase({ caseId, need: 'food' }, world.as(actor));
    const before = await search(staff.linkWorker);
    await addNotWith({ caseId, what: 'service', serviceId: services.food }, world.as(staff.linkWorker));
    for (const actor of [staff.linkWorker, staff.colleague, staff.lead]) {
      const found = await search(actor);
      expect(found.total).toBe(before.total - 1);
      expect(found.items.map(({ serviceId }) => serviceId)).not.toContain(services.food);
      expect(Object.keys(found).sort()).toEqual(Object.keys(before).sort());
    }
  });

  it('leaves out a provider where nobody may see the person', async () => {
    const caseId = await takenCaseIn(world);
    await addNotWith({ caseId, what: 'member', memberId: staff.provider.memberId }, world.as(staff.linkWorker));
    const { items } = await searchForCase({ caseId, need: 'food' }, world.as(staff.linkWorker));
    expect(items.map(({ organisationId }) => organisationId)).not.toContain(staff.provider.organisationId);
    expect(items.length).toBeGreaterThan(0);
  });

  it('is refused to another team and for a case that does not exist', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(searchForCase({ caseId }, world.as(staff.lead2)))).code).toBe('case.missing');
    const unknown = searchForCase({ caseId: `cas_${'z'.repeat(26)}` }, world.as(staff.lead));
    expect((await refusalOf(unknown)).code).toBe('case.missing');
  });
});

const directory = new Directory(testDirectory());
const about = { entryId: 'e', by: { memberId: staff.lead.memberId, name: 'D' }, at: '2026-11-02T09:00:00.000Z' };
const service = directory.service(services.food);

describe('a place on the list', () => {
  const at = (place: string, address: string, postcode: string): boolean => {
    const entry: NotWithEntry = { ...about, kind: 'place', place };
    return service !== undefined && isLeftOut({ entries: [entry] }, { ...service, address, postcode }, directory);
  };

  it.each([
    ['OX16', '1 High Street', 'OX16 5AB', true],
    ['ox16 5ab', '1 High Street', 'OX16 5AB', true],
    ['OX16 5AC', '1 High Street', 'OX16 5AB', false],
    ['OX1', '1 High Street', 'OX16 5AB', false],
    ['high street', '1 High Street, Banbury', 'OX16 5AB', true],
    ['High St', '1 High Street, Banbury', 'OX16 5AB', false],
  ])('%s leaves out %s, %s: %s', (place, address, postcode, isOut) => {
    expect(at(place, address, postcode)).toBe(isOut);
  });
});
