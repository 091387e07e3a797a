import { describe, expect, it } from 'vitest';
import { closeConcern, readConcern, viewConcern } from '@fingerpost/core/concern';
import { viewTeam } from '@fingerpost/core/case';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { addNotWith } from '@fingerpost/core/referral';
import { listWork, readTask } from '@fingerpost/core/work';
import type { StaffActor } from '@fingerpost/kernel';
import {
  asNow,
  everybodySignedUp,
  nameSafeguarding,
  newWorld,
  raisedConcernIn,
  refusalOf,
  staff,
  takenCaseIn,
  team,
  workflow,
} from '@fingerpost/testkit';
import { addressForConcern } from './safeguarding-address.ts';

const { admin, colleague, lead, linkWorker, referrer } = staff;

/** A case that is kept from some, with the colleague as safeguarding lead and the link worker as deputy. */
const keptFrom = async (...barred: readonly StaffActor[]) => {
  const world = await newWorld();
  await everybodySignedUp(world);
  await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
  const caseId = await takenCaseIn(world);
  for (const { memberId } of barred) await addNotWith({ caseId, what: 'member', memberId }, world.as(lead));
  const concernId = await raisedConcernIn(world, caseId, { as: referrer });
  const inWorkOf = async (actor: StaffActor) =>
    (await listWork({}, world.as(await asNow(world, actor)))).items.map(({ id }) => id);
  const seenBy = async (actor: StaffActor) => viewConcern({ concernId }, world.as(await asNow(world, actor)));
  return { world, caseId, concernId, inWorkOf, seenBy, found: () => readConcern(world, concernId) };
};

describe('a concern about somebody whose case is kept from the safeguarding lead', () => {
  it('goes to the deputy, with the first e-mail, and the lead learns nothing of it', async () => {
    const { world, concernId, inWorkOf, seenBy, found } = await keptFrom(colleague);
    expect(await found()).toMatchObject({ holder: { kind: 'safeguarding-deputy', id: team } });
    expect(await inWorkOf(linkWorker)).toContain(concernId);
    expect(await inWorkOf(colleague)).not.toContain(concernId);
    expect((await refusalOf(seenBy(colleague))).code).toBe('concern.missing');
    expect(await addressForConcern(world.as(workflow), concernId)).toBe(`${linkWorker.memberId}@example.org`);
  });

  it('stays with the lead where it is kept from the deputy only, and goes on to the leads when it is left', async () => {
    const { world, concernId, found, seenBy } = await keptFrom(linkWorker);
    expect(await found()).toMatchObject({ holder: { kind: 'safeguarding-lead', id: team } });
    const { watch, lookAt = '' } = await found();
    await raiseOverdue({ id: concernId, watch }, world.as(workflow, { now: new Date(lookAt) }));
    expect(await found()).toMatchObject({ holder: { kind: 'leads', id: team } });
    expect((await seenBy(lead)).concernId).toBe(concernId);
  });

  it('goes to the other leads where it is kept from both, who still see it once it is closed', async () => {
    const { world, concernId, inWorkOf, seenBy, found } = await keptFrom(colleague, linkWorker);
    expect(await found()).toMatchObject({ holder: { kind: 'leads', id: team }, forLeads: true });
    expect(await inWorkOf(lead)).toContain(concernId);
    expect(await addressForConcern(world.as(workflow), concernId)).toBe(`${lead.memberId}@example.org`);
    expect(JSON.stringify(await viewTeam({}, world.as(lead)))).not.toContain('con_');
    await closeConcern({ concernId, outcome: 'dealt-with-by-us', note: 'Settled.' }, world.as(lead));
    expect((await seenBy(lead)).status).toBe('closed');
    expect((await refusalOf(seenBy(linkWorker))).code).toBe('concern.missing');
  });

  it('is the administrators’ to find somebody for where it is kept from everybody, with a reference and a team only', async () => {
    const { world, caseId, concernId, inWorkOf, seenBy, found } = await keptFrom(colleague, linkWorker, lead);
    const { overdueTaskId = '', raised, dueBy, lookAt } = await found();
    expect({ raised, dueBy, lookAt }).toEqual({
      raised: 'administrators',
      dueBy: '2026-11-02T17:00:00.000Z',
      lookAt: undefined,
    });
    expect(await readTask(world, overdueTaskId)).toMatchObject({ because: 'nobody-may-look', dueBy });
    const { items } = await listWork({}, world.as(admin));
    expect(items).toMatchObject([{ todo: 'concern-overdue', teamName: 'Meadow Link Workers' }]);
    expect(JSON.stringify(items)).not.toContain(caseId.slice(4));
    expect(items[0]?.name).toBeUndefined();
    expect(await addressForConcern(world.as(workflow), concernId)).toBeUndefined();
    for (const actor of [colleague, linkWorker, lead]) {
      expect(await inWorkOf(actor)).not.toContain(concernId);
      expect((await refusalOf(seenBy(actor))).code).toBe('concern.missing');
    }
  });
});
