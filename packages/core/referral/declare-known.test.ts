import { beforeAll, describe, expect, it } from 'vitest';
import { readCase, readNotWith } from '@fingerpost/core/case';
import { heldByLeads, readHeldBy, taskOf } from '@fingerpost/core/work';
import {
  acceptedReferral,
  asNow,
  everybodySignedUp,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  sentReferral,
  staff,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { declareKnown } from './declare-known.ts';
import { readReferral } from './referral.repository.ts';
import { viewReferral } from './view-referral.ts';

let world: World;
beforeAll(async () => {
  world = await newWorld();
  await everybodySignedUp(world);
});

const checks = async (caseId: string) =>
  (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ todo }) => todo === 'check-referral');

describe('declareKnown', () => {
  itRefusesOtherActors(declareKnown, ['link-worker', 'team-lead', 'provider']);

  it('ends a worker\u2019s sight of the case and takes what they have of it to the leads', async () => {
    const caseId = await takenCaseIn(world);
    const answer = await declareKnown({ caseId, reason: 'My neighbour.' }, world.as(staff.linkWorker));
    expect(answer).toEqual({ goesOn: 'leads' });
    expect((await asNow(world, staff.linkWorker)).notWith).toContain(caseId);
    const found = await readCase(world.as(staff.lead), caseId);
    expect(found.holder).toEqual(heldByLeads(found.teamId));
    expect((await readNotWith(world.as(staff.lead), caseId)).entries).toMatchObject([
      { kind: 'member', declared: true, memberId: staff.linkWorker.memberId },
    ]);
  });

  it('lets the only lead who knows the person leave the case with the rest of the team', async () => {
    const caseId = await takenCaseIn(world);
    await declareKnown({ caseId }, world.as(staff.lead));
    await declareKnown({ caseId }, world.as(staff.linkWorker));
    const found = await readCase(world.as(staff.colleague), caseId);
    expect(found.holder).toEqual({ kind: 'organisation', id: found.teamId });
  });

  it('leaves a provider\u2019s work with the organisation, and where nobody else is there asks the link worker', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const answer = await declareKnown({ referralId }, world.as(staff.provider));
    expect(answer).toEqual({ goesOn: 'link-worker' });
    const barred = world.as(await asNow(world, staff.provider));
    expect((await refusalOf(viewReferral({ referralId }, barred))).code).toBe('referral.missing');
    expect((await readReferral(barred, referralId)).holder).toEqual({
      kind: 'organisation',
      id: staff.provider.organisationId,
    });
    expect(await checks(caseId)).toMatchObject([
      { referralId, because: 'nobody-there', holder: { id: staff.linkWorker.memberId } },
    ]);
  });

  it('answers another organisation, a stranger to the referral, and whoever is barred already as missing', async () => {
    const { caseId, referralId } = await sentReferral(world);
    expect((await refusalOf(declareKnown({ caseId }, world.as(staff.lead2)))).code).toBe('case.missing');
    expect((await refusalOf(declareKnown({ referralId }, world.as(staff.provider2)))).code).toBe('case.missing');
    expect((await refusalOf(declareKnown({ caseId }, world.as(staff.provider)))).code).toBe('case.missing');
    expect((await refusalOf(declareKnown({}, world.as(staff.linkWorker)))).code).toBe('case.missing');
    await declareKnown({ caseId }, world.as(staff.colleague));
    const again = declareKnown({ caseId }, world.as(await asNow(world, staff.colleague)));
    expect((await refusalOf(again)).code).toBe('case.missing');
  });

  it('happens once when the same request comes twice, also once they are barred', async () => {
    const caseId = await takenCaseIn(world);
    const once = await declareKnown({ caseId }, world.as(staff.linkWorker, { key: 'known' }));
    const again = await declareKnown({ caseId }, world.as(await asNow(world, staff.linkWorker), { key: 'known' }));
    expect(again).toEqual(once);
    expect((await readNotWith(world.as(staff.lead), caseId)).entries).toHaveLength(1);
    expect((await readHeldBy(world.as(staff.lead), heldByLeads(staff.lead.organisationId))).length).toBeGreaterThan(0);
  });
});
