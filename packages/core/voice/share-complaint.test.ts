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
import { answerComplaint } from './answer-complaint.ts';
import { shareComplaint } from './share-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const lead = world.as(staff.lead);
const worker = world.as(staff.linkWorker);
const { memberId } = staff.linkWorker;

describe('shareComplaint', () => {
  itRefusesOtherActors(shareComplaint, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('lets one it is about read it, and never answer it', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world), { whom: 'worker' });
    expect((await refusalOf(viewComplaint({ complaintId }, worker))).code).toBe('complaint.missing');
    await shareComplaint({ complaintId, memberId }, lead);
    expect(await viewComplaint({ complaintId }, worker)).toMatchObject({ mayAct: false });
    expect((await refusalOf(answerComplaint({ complaintId, words: 'No.' }, worker))).code).toBe('complaint.missing');
  });

  it('is for those it is about, and nobody else', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    expect((await refusalOf(shareComplaint({ complaintId, memberId }, lead))).code).toBe('complaint.not-about-them');
  });
});
