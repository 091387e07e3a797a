import { beforeAll, describe, expect, it } from 'vitest';
import { readNotWith } from '@fingerpost/core/case';
import {
  asNow,
  everybodySignedUp,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  staff,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { addNotWith } from './add-not-with.ts';
import { removeNotWith } from './remove-not-with.ts';
import { viewCase } from './view-case.ts';

const worker = staff.linkWorker;
let world: World;

beforeAll(async () => {
  world = await newWorld();
  await everybodySignedUp(world);
});

describe('removeNotWith', () => {
  itRefusesOtherActors(removeNotWith, ['link-worker', 'team-lead']);

  it('lets a member see the case again, unless something else keeps it from them', async () => {
    const caseId = await takenCaseIn(world);
    await addNotWith({ caseId, what: 'member', memberId: staff.colleague.memberId }, world.as(worker));
    await addNotWith({ caseId, what: 'member', memberId: staff.colleague.memberId }, world.as(worker));
    const [one, other] = (await readNotWith(world.as(worker), caseId)).entries;
    await removeNotWith({ caseId, entryId: one?.entryId ?? '' }, world.as(worker));
    expect((await asNow(world, staff.colleague)).notWith).toContain(caseId);
    await removeNotWith({ caseId, entryId: other?.entryId ?? '' }, world.as(worker));
    expect((await asNow(world, staff.colleague)).notWith).not.toContain(caseId);
    expect((await viewCase({ caseId }, world.as(await asNow(world, staff.colleague)))).caseId).toBe(caseId);
  });

  it('is for the case\u2019s worker and leads, and refuses what is not on the list', async () => {
    const caseId = await takenCaseIn(world);
    const asked = { caseId, entryId: 'x' };
    expect((await refusalOf(removeNotWith(asked, world.as(staff.colleague)))).code).toBe('not-with.whose');
    expect((await refusalOf(removeNotWith(asked, world.as(staff.lead2)))).code).toBe('case.missing');
    expect((await refusalOf(removeNotWith(asked, world.as(worker)))).code).toBe('not-with.entry');
  });

  it('happens once when the same request comes twice', async () => {
    const caseId = await takenCaseIn(world);
    await addNotWith({ caseId, what: 'place', place: 'OX16' }, world.as(worker));
    const [entry] = (await readNotWith(world.as(worker), caseId)).entries;
    const asked = { caseId, entryId: entry?.entryId };
    const once = await removeNotWith(asked, world.as(worker, { key: 'off' }));
    expect(await removeNotWith(asked, world.as(worker, { key: 'off' }))).toEqual(once);
  });
});
