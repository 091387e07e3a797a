import { describe, expect, it } from 'vitest';
import { queueNotices } from '@fingerpost/core/message';
import { EventEnvelope } from '@fingerpost/kernel';
import {
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  refusalOf,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { acknowledgeComplaint } from './acknowledge-complaint.ts';
import { complaintPartition } from './complaint.keys.ts';
import { viewComplaint } from './view-complaint.ts';

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

  it('tells the person that there is news, where they read it on their own page', async () => {
    const own = await newWorld();
    await nameComplaints(own, staff.lead, staff.colleague);
    const caseId = await takenCaseIn(own);
    const complaintId = await complainedIn(own, caseId);
    await acknowledgeComplaint({ complaintId }, own.as(staff.lead));
    const { rows } = await own.table.query(complaintPartition(caseId));
    const events = rows.filter(({ type }) => type === 'event').map(({ data }) => EventEnvelope.parse(data));
    for (const event of events) await queueNotices(event, own.as(stream));
    const notices = (await own.everything()).filter(({ type }) => type === 'notice');
    expect(notices.map(({ data }) => data)).toMatchObject([{ kind: 'complaint', for: { who: 'person', caseId } }]);
  });

  it('is not done before somebody who wants to be rung was told, how and when', async () => {
    const answerTo = { how: 'phone', contact: '07700 900001' };
    const complaintId = await complainedIn(world, await takenCaseIn(world), { answerTo });
    const lead = world.as(staff.lead);
    const later = { how: 'phone', on: '2026-11-03' };
    const before = { how: 'phone', on: '2026-11-01' };
    for (const said of [undefined, later, before])
      expect((await refusalOf(acknowledgeComplaint({ complaintId, said }, lead))).code).toBe('complaint.not-said');
    expect(await viewComplaint({ complaintId }, lead)).toMatchObject({ status: 'received' });
    const said = { how: 'phone', on: '2026-11-02' };
    expect((await acknowledgeComplaint({ complaintId, said }, lead)).status).toBe('acknowledged');
    expect((await viewComplaint({ complaintId }, lead)).readSaid).toEqual(said);
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
