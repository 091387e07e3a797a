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
import { closeComplaint } from './close-complaint.ts';
import { viewComplaint } from './view-complaint.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const lead = world.as(staff.lead);

describe('closeComplaint', () => {
  itRefusesOtherActors(closeComplaint, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('closes what has its answer, and nobody holds it any more', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    expect((await refusalOf(closeComplaint({ complaintId, outcome: 'upheld' }, lead))).code).toBe('complaint.step');
    await answerComplaint({ complaintId, words: 'Sorry.' }, lead);
    expect(await closeComplaint({ complaintId, outcome: 'upheld' }, lead)).toMatchObject({
      status: 'closed',
      holder: undefined,
      dueBy: undefined,
    });
  });

  it('can be read afterwards by the administrators to whom it came', async () => {
    const own = await newWorld();
    const admin = own.as(staff.admin);
    const complaintId = await complainedIn(own, await takenCaseIn(own));
    await closeComplaint({ complaintId, outcome: 'withdrawn' }, admin);
    expect(await viewComplaint({ complaintId }, admin)).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
  });

  it('closes without an answer only what was taken back', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    expect((await closeComplaint({ complaintId, outcome: 'withdrawn' }, lead)).status).toBe('closed');
  });
});
