import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import {
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { readComplaint } from './complaint.repository.ts';
import { raiseComplaint } from './raise-complaint.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const night = (day: string) => world.as(workflow, { now: new Date(`${day}T23:00:00Z`) });

describe('raiseComplaint', () => {
  itRefusesOtherActors(raiseComplaint, ['system']);

  it('goes from the lead to the deputy, from there to the administrators, and stays with them', async () => {
    const complaintId = await complainedIn(world, await takenCaseIn(world));
    const { answerBy } = await readComplaint(world, complaintId);
    expect(await raiseComplaint({ complaintId }, night('2026-11-04'))).toEqual({ done: false });
    expect(await raiseComplaint({ complaintId }, night('2026-11-05'))).toEqual({ done: true });
    expect(await readComplaint(world, complaintId)).toMatchObject({
      holder: { kind: 'complaints-deputy' },
      dueBy: '2026-11-09T17:00:00.000Z',
      answerBy,
    });
    expect(await raiseComplaint({ complaintId }, night('2026-11-09'))).toEqual({ done: true });
    const { items } = await listWork({}, world.as(staff.admin));
    expect(items.map(({ id }) => id)).toContain(complaintId);
    expect(await raiseComplaint({ complaintId }, night('2026-12-31'))).toEqual({ done: false });
  });

  it('passes over a deputy whom it is about', async () => {
    const own = await newWorld();
    await nameComplaints(own, staff.lead, staff.linkWorker);
    const complaintId = await complainedIn(own, await takenCaseIn(own), { whom: 'worker' });
    await raiseComplaint({ complaintId }, own.as(workflow, { now: new Date('2026-11-06T23:00:00Z') }));
    expect((await readComplaint(own, complaintId)).holder).toMatchObject({ kind: 'administrators' });
  });
});
