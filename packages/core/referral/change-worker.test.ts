import { beforeAll, describe, expect, it } from 'vitest';
import { readCase, viewHistory } from '@fingerpost/core/case';
import { heldByMember, heldByOrganisation } from '@fingerpost/core/work';
import {
  asNow,
  everybodySignedUp,
  itRefusesOtherActors,
  newWorld,
  proposedReferral,
  refusalOf,
  staff,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { addNotWith } from './add-not-with.ts';
import { changeWorker } from './change-worker.ts';
import { readReferral } from './referral.repository.ts';
import { viewCase } from './view-case.ts';

let world: World;
beforeAll(async () => {
  world = await newWorld();
  await everybodySignedUp(world);
});

const to = staff.colleague.memberId;
const reason = 'He talks over me.';

describe('changeWorker', () => {
  itRefusesOtherActors(changeWorker, ['team-lead']);

  it('gives the case with its referrals to a colleague, and the reason to the leads alone', async () => {
    const { caseId, referralId } = await proposedReferral(world);
    const state = await changeWorker({ caseId, to, reason }, world.as(staff.lead));
    expect(state.holder).toEqual(heldByMember(to));
    expect(await readReferral(world.as(staff.lead), referralId)).toMatchObject({
      workerId: to,
      holder: heldByMember(to),
    });
    expect(JSON.stringify(await viewCase({ caseId }, world.as(staff.lead)))).toContain(reason);
    for (const actor of [staff.colleague, staff.linkWorker]) {
      expect(JSON.stringify(await viewCase({ caseId }, world.as(actor)))).not.toContain(reason);
      expect(JSON.stringify(await viewHistory({ caseId }, world.as(actor)))).not.toContain(reason);
    }
    const former = await viewHistory({ caseId }, world.as(staff.linkWorker));
    expect(former.items.map(({ type }) => type)).toContain('CaseMoved');
  });

  it('keeps the case from the former worker where the lead chooses so', async () => {
    const caseId = await takenCaseIn(world);
    await changeWorker({ caseId, to, keepFromFormer: true, reason }, world.as(staff.lead));
    const former = world.as(await asNow(world, staff.linkWorker));
    expect((await refusalOf(viewCase({ caseId }, former))).code).toBe('case.missing');
    expect((await viewCase({ caseId }, world.as(await asNow(world, staff.colleague)))).holder?.id).toBe(to);
  });

  it('puts the case back on the waiting list, held by the team', async () => {
    const { caseId, referralId } = await proposedReferral(world);
    const state = await changeWorker({ caseId, to: 'waiting-list' }, world.as(staff.lead));
    expect(state).toMatchObject({ status: 'waiting', holder: heldByOrganisation(staff.lead.organisationId) });
    expect((await readReferral(world.as(staff.lead), referralId)).workerId).toBeUndefined();
  });

  it('refuses who has it already, somebody of another team, and whom the person must not meet', async () => {
    const caseId = await takenCaseIn(world);
    const lead = world.as(staff.lead);
    await addNotWith({ caseId, what: 'member', memberId: to }, lead);
    for (const wrong of [staff.linkWorker.memberId, staff.linkWorker2.memberId, to])
      expect((await refusalOf(changeWorker({ caseId, to: wrong }, lead))).code).toBe('case.worker');
    expect((await refusalOf(changeWorker({ caseId, to }, world.as(staff.lead2)))).code).toBe('case.missing');
  });

  it('happens once when the same request comes twice, and not over a version nobody read', async () => {
    const caseId = await takenCaseIn(world);
    const stale = changeWorker({ caseId, to }, world.as(staff.lead, { ifMatch: 99 }));
    expect((await refusalOf(stale)).code).toBe('version.stale');
    const once = await changeWorker({ caseId, to }, world.as(staff.lead, { key: 'once' }));
    expect(await changeWorker({ caseId, to }, world.as(staff.lead, { key: 'once' }))).toEqual(once);
    expect((await readCase(world.as(staff.lead), caseId)).version).toBe(once.version);
  });
});
