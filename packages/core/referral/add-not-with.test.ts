import { beforeAll, describe, expect, it } from 'vitest';
import { listCases, notWithKey, readCase, readNotWith, viewHistory, viewTeam } from '@fingerpost/core/case';
import { heldByLeads, listWork, readHeldBy } from '@fingerpost/core/work';
import type { StaffActor } from '@fingerpost/kernel';
import {
  asNow,
  everybodySignedUp,
  itRefusesOtherActors,
  linkedReferral,
  newWorld,
  opened,
  openedCaseIn,
  proposedReferral,
  refusalOf,
  sentReferral,
  services,
  staff,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { addNotWith } from './add-not-with.ts';
import { listReferrals } from './list-referrals.ts';
import { referPerson } from './refer-person.ts';
import { viewCase } from './view-case.ts';
import { viewReferral } from './view-referral.ts';

const worker = staff.linkWorker;
let world: World;

beforeAll(async () => {
  world = await newWorld();
  await everybodySignedUp(world);
});

const bar = (caseId: string, member: StaffActor, by: StaffActor = worker, circumstances = {}) =>
  addNotWith(
    { caseId, what: 'member', memberId: member.memberId, reason: 'The person said so.' },
    world.as(by, circumstances),
  );

describe('addNotWith', () => {
  itRefusesOtherActors(addNotWith, ['link-worker', 'team-lead']);

  it('keeps what the person must not meet, with who said it and why', async () => {
    const caseId = await takenCaseIn(world);
    await addNotWith({ caseId, what: 'place', place: 'OX16', reason: 'Family lives there.' }, world.as(worker));
    const { entries, version } = await readNotWith(world.as(worker), caseId);
    expect(version).toBe(1);
    expect(entries).toMatchObject([{ kind: 'place', place: 'OX16', by: { memberId: worker.memberId } }]);
  });

  it('is for the case\u2019s worker and leads; a colleague and another team learn nothing', async () => {
    const caseId = await takenCaseIn(world);
    const asked = { caseId, what: 'service', serviceId: services.food };
    expect((await refusalOf(addNotWith(asked, world.as(staff.colleague)))).code).toBe('not-with.whose');
    expect((await refusalOf(addNotWith(asked, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    expect((await addNotWith(asked, world.as(staff.lead))).entries).toBe(1);
    const colleague = await viewCase({ caseId }, world.as(staff.colleague));
    expect(colleague).not.toHaveProperty('restricted', expect.anything());
    const told = await viewHistory({ caseId }, world.as(staff.colleague));
    expect(told.items.map(({ type }) => type)).not.toContain('NotWithAdded');
    const known = await viewHistory({ caseId }, world.as(staff.lead));
    expect(known.items.map(({ type }) => type)).toContain('NotWithAdded');
  });

  it('is for the leads alone while nobody has the case, since a whole team reads what waits', async () => {
    const caseId = await openedCaseIn(world);
    const asked = { caseId, what: 'service', serviceId: services.food };
    expect((await refusalOf(addNotWith(asked, world.as(worker)))).code).toBe('not-with.whose');
    await addNotWith(asked, world.as(staff.lead));
    const [waits, leads] = [
      await viewCase({ caseId }, world.as(worker)),
      await viewCase({ caseId }, world.as(staff.lead)),
    ];
    expect([waits, leads].map((view) => view.sees === 'journey' && view.restricted?.notWith.length)).toEqual([
      undefined,
      1,
    ]);
    const told = await viewHistory({ caseId }, world.as(worker));
    expect(told.items.map(({ type }) => type)).not.toContain('NotWithAdded');
  });

  it('names in its event neither whom nor why, and keeps no list of a member\u2019s in any event', async () => {
    const caseId = await takenCaseIn(world);
    await bar(caseId, staff.provider);
    await takenCaseIn(world, {});
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    const of = events.filter(({ pk, sk }) => pk === notWithKey(caseId).pk && sk.includes('not-with'));
    expect(of).toHaveLength(1);
    expect(JSON.stringify(of)).not.toContain(staff.provider.memberId);
    expect(JSON.stringify(events)).not.toContain('notWith');
  });

  it('lets a case, its referrals and its tasks not exist for a member from their next request on', async () => {
    const { caseId, referralId } = await sentReferral(world);
    expect((await viewReferral({ referralId }, world.as(await asNow(world, staff.provider)))).sees).toBe('request');
    await bar(caseId, staff.provider);
    const barred = world.as(await asNow(world, staff.provider));
    expect((await refusalOf(viewReferral({ referralId }, barred))).code).toBe('referral.missing');
    const list = await listReferrals({}, barred);
    expect(list.items.map((row) => row.referralId)).not.toContain(referralId);
    const work = await listWork({}, barred);
    expect(work.items.map(({ id }) => id)).not.toContain(referralId);
  });

  it('closes the link that went to a letter box which somebody from whom it is kept may read', async () => {
    const own = await newWorld();
    await everybodySignedUp(own);
    const { token, caseId } = await linkedReferral(own);
    expect((await opened(own, token)).opens).toBe('request');
    await addNotWith({ caseId, what: 'member', memberId: staff.provider.memberId }, own.as(worker));
    expect((await opened(own, token)).opens).toBe('nothing');
  });

  it('takes what a worker has of the case to the leads, and leaves nothing with them', async () => {
    const { caseId, referralId } = await proposedReferral(world);
    await bar(caseId, worker, staff.lead);
    const actor = await asNow(world, worker);
    const barred = world.as(actor);
    expect((await refusalOf(viewCase({ caseId }, barred))).code).toBe('case.missing');
    expect((await listCases({}, barred)).items.map(({ id }) => id)).not.toContain(caseId);
    expect((await listWork({}, barred)).items.map((row) => row.caseId)).not.toContain(caseId);
    const found = await readCase(world.as(staff.lead), caseId);
    expect(found).toMatchObject({ status: 'waiting', holder: heldByLeads(found.teamId) });
    expect(found.workerId).toBeUndefined();
    const held = await readHeldBy(world.as(staff.lead), heldByLeads(found.teamId));
    expect(held.map(({ id }) => id)).toEqual(expect.arrayContaining([caseId, referralId]));
  });

  it('fills up the pages of a barred member, so that no length tells of a gap', async () => {
    const own = await newWorld();
    await everybodySignedUp(own);
    await Promise.all(Array.from({ length: 27 }, () => openedCaseIn(own)));
    const [first] = (await listCases({}, own.as(staff.colleague))).items;
    const caseId = first?.id ?? '';
    await addNotWith({ caseId, what: 'member', memberId: staff.colleague.memberId }, own.as(staff.lead));
    const barred = own.as(await asNow(own, staff.colleague));
    const page = await listCases({}, barred);
    const rest = await listCases({ cursor: page.next }, barred);
    expect(page.items).toHaveLength(25);
    expect(rest.items).toHaveLength(1);
    expect([...page.items, ...rest.items].map(({ id }) => id)).not.toContain(caseId);
  }, 20_000);

  it('leaves the case out of a barred lead\u2019s team page and its counts', async () => {
    const own = await newWorld();
    await everybodySignedUp(own);
    const caseId = await takenCaseIn(own);
    await takenCaseIn(own);
    await addNotWith({ caseId, what: 'member', memberId: staff.lead.memberId }, own.as(worker));
    const team = await viewTeam({}, own.as(await asNow(own, staff.lead)));
    expect(team.workers.find(({ memberId }) => memberId === worker.memberId)?.cases).toBe(1);
    expect(JSON.stringify(team)).not.toContain(caseId);
  });

  it('makes a task at once of an open referral to a service that is left out from now on, and warns of it', async () => {
    const { caseId, referralId } = await sentReferral(world);
    await addNotWith({ caseId, what: 'provider', organisationId: staff.provider.organisationId }, world.as(worker));
    const view = await viewCase({ caseId }, world.as(worker));
    expect(view).toMatchObject({ restricted: { warned: [referralId] } });
    const task = view.sees === 'journey' ? view.tasks.find(({ todo }) => todo === 'check-referral') : undefined;
    expect(task).toMatchObject({ referralId, holder: { id: worker.memberId }, because: 'ask-the-person' });
  });

  it('keeps a new referral from going there: with the reason to who may know it, without to a colleague', async () => {
    const caseId = await takenCaseIn(world);
    await addNotWith({ caseId, what: 'service', serviceId: services.food }, world.as(worker));
    const asked = { caseId, serviceId: services.food, need: 'food', message: 'Skips meals.', share: ['name'] };
    expect((await refusalOf(referPerson(asked, world.as(worker)))).code).toBe('referral.not-with');
    expect((await refusalOf(referPerson(asked, world.as(staff.colleague)))).code).toBe('service.missing');
  });

  it('refuses what is not listed', async () => {
    const caseId = await takenCaseIn(world);
    const unknown = { caseId, what: 'member', memberId: `mem_${'z'.repeat(26)}` };
    expect((await refusalOf(addNotWith(unknown, world.as(worker)))).code).toBe('not-with.what');
  });

  it('happens once when the same request comes twice', async () => {
    const caseId = await takenCaseIn(world);
    const once = await bar(caseId, staff.provider2, worker, { key: 'once' });
    expect(await bar(caseId, staff.provider2, worker, { key: 'once' })).toEqual(once);
  });
});
