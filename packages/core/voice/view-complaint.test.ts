import { describe, expect, it } from 'vitest';
import {
  complaint,
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { viewComplaint } from './view-complaint.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const caseId = await takenCaseIn(world);
const complaintId = await complainedIn(world, caseId);

describe('viewComplaint', () => {
  itRefusesOtherActors(viewComplaint, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('shows the words and who it is from to whoever answers it, with everybody who has looked', async () => {
    await viewComplaint({ complaintId }, world.as(staff.colleague, { now: new Date('2026-11-02T09:30:00Z') }));
    const view = await viewComplaint({ complaintId }, world.as(staff.lead, { now: new Date('2026-11-02T10:00:00Z') }));
    expect(view).toMatchObject({ words: complaint.words, from: 'Ottoline Pettigrew', mayAct: true });
    expect(view.seen.map(({ name }) => name)).toEqual(['Dale Rowan', 'Wyn Alder']);
  });

  it('is missing for everybody else, the worker, the practice and the administrators among them', async () => {
    for (const actor of [
      staff.linkWorker,
      staff.lead2,
      staff.admin,
      staff.referrer,
      staff.provider,
      staff.commissioner,
    ])
      expect((await refusalOf(viewComplaint({ complaintId }, world.as(actor)))).code).toBe('complaint.missing');
  });
});
