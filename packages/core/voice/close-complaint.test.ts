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

  it('closes without an answer only what was taken back', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    expect((await closeComplaint({ complaintId, outcome: 'withdrawn' }, lead)).status).toBe('closed');
  });
});
