import { describe, expect, it } from 'vitest';
import { queueNotices } from '@fingerpost/core/message';
import { EventEnvelope } from '@fingerpost/kernel';
import {
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  personOf,
  refusalOf,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { answerComplaint } from './answer-complaint.ts';
import { viewOwnComplaints } from './view-own-complaints.ts';
import { complaintPartition } from './complaint.keys.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const words = 'We are sorry. We ring back within a day now.';

describe('answerComplaint', () => {
  itRefusesOtherActors(answerComplaint, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('gives the person words to read, and stays open until it is closed', async () => {
    const caseId = await takenCaseIn(world);
    const complaintId = await complainedIn(world, caseId);
    expect(await answerComplaint({ complaintId, words }, world.as(staff.lead))).toMatchObject({
      status: 'answered',
      holder: { kind: 'complaints-lead' },
    });
    const { complaints } = await viewOwnComplaints({ caseId }, world.as(personOf(caseId)));
    expect(complaints).toMatchObject([{ status: 'answered', mayNotSettle: true, answers: [{ words }] }]);
    expect((await refusalOf(answerComplaint({ complaintId, words }, world.as(staff.lead)))).code).toBe(
      'complaint.step',
    );
  });

  it('tells the person that it is there, unless they want to hear in another way; the event has no word of it', async () => {
    const caseId = await takenCaseIn(world);
    const byPhone = { answerTo: { how: 'phone', contact: '07700 900001' } };
    for (const changes of [{}, byPhone]) {
      const complaintId = await complainedIn(world, caseId, changes);
      await answerComplaint({ complaintId, words }, world.as(staff.lead));
    }
    const { rows } = await world.table.query(complaintPartition(caseId));
    const events = rows.filter(({ type }) => type === 'event').map(({ data }) => EventEnvelope.parse(data));
    const answered = events.filter(({ type }) => type === 'ComplaintAnswered');
    expect(JSON.stringify(events)).not.toContain('sorry');
    for (const event of answered) await queueNotices(event, world.as(stream));
    const notices = (await world.everything()).filter(({ type }) => type === 'notice');
    expect(notices.map(({ data }) => data)).toMatchObject([{ kind: 'complaint', for: { who: 'person', caseId } }]);
  });
});
