import { describe, expect, it } from 'vitest';
import {
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  provider,
  sentReferral,
  staff,
} from '@fingerpost/testkit';
import { listComplaints } from './list-complaints.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.linkWorker);
const { caseId } = await sentReferral(world);
const open = await complainedIn(world, caseId, {}, { now: new Date('2026-11-02T10:00:00Z') });
const aboutDeputy = await complainedIn(world, caseId, { whom: 'worker' }, { now: new Date('2026-11-02T11:00:00Z') });
const aboutProvider = await complainedIn(world, caseId, { organisationId: provider });
const idsFor = async (actor: Parameters<typeof world.as>[0]) =>
  (await listComplaints({}, world.as(actor))).items.map(({ id }) => id);

describe('listComplaints', () => {
  itRefusesOtherActors(listComplaints, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('lists them to the lead, the newest first, with no name', async () => {
    const { items } = await listComplaints({}, world.as(staff.lead));
    expect(items.map(({ id, name }) => [id, name])).toEqual([
      [aboutDeputy, undefined],
      [open, undefined],
    ]);
  });

  it('keeps from somebody what is about them, and from a member what is kept from them', async () => {
    expect(await idsFor(staff.linkWorker)).toEqual([open]);
    expect(await idsFor({ ...staff.lead, notWith: [caseId] })).toEqual([]);
  });

  it('lists to the administrators those that came to them, and is empty for everybody else', async () => {
    expect(await idsFor(staff.admin)).toEqual([aboutProvider]);
    for (const actor of [staff.colleague, staff.lead2, staff.provider, staff.referrer, staff.commissioner])
      expect(await idsFor(actor)).toEqual([]);
  });
});
