import { describe, expect, it } from 'vitest';
import {
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { acknowledgeComplaint } from './acknowledge-complaint.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);

describe('acknowledgeComplaint', () => {
  itRefusesOtherActors(acknowledgeComplaint, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('keeps when somebody read it, and is then due by the date of the answer', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    expect(await acknowledgeComplaint({ complaintId }, world.as(staff.lead))).toMatchObject({
      status: 'acknowledged',
      dueBy: '2026-12-30T17:00:00.000Z',
    });
    expect((await refusalOf(acknowledgeComplaint({ complaintId }, world.as(staff.colleague)))).code).toBe(
      'complaint.step',
    );
  });

  it('does it once when the same request comes twice', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    const context = world.as(staff.lead, { key: 'once' });
    expect(await acknowledgeComplaint({ complaintId }, context)).toEqual(
      await acknowledgeComplaint({ complaintId }, context),
    );
  });

  it('is nobody else’s: not the worker’s, the administrators’, another team’s, nor of one from whom the case is kept', async () => {
    const caseId = await takenCaseIn(world);
    const complaintId = await complainedIn(world, caseId);
    const keptFrom = { ...staff.lead, notWith: [caseId] };
    for (const actor of [staff.linkWorker, staff.admin, staff.lead2, staff.provider, staff.commissioner, keptFrom])
      expect((await refusalOf(acknowledgeComplaint({ complaintId }, world.as(actor)))).code).toBe('complaint.missing');
  });
});
