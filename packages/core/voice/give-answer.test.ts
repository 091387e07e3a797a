import { describe, expect, it } from 'vitest';
import {
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  personOf,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { answerComplaint } from './answer-complaint.ts';
import { closeComplaint } from './close-complaint.ts';
import { giveAnswer } from './give-answer.ts';
import { viewComplaint } from './view-complaint.ts';
import { viewOwnComplaints } from './view-own-complaints.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const lead = world.as(staff.lead);
const said = { how: 'letter', on: '2026-11-02' };

const answered = async (how: 'letter' | 'page') => {
  const caseId = await takenCaseIn(world);
  const complaintId = await complainedIn(world, caseId, { answerTo: { how, contact: '1 Elm Row' } });
  const { dueBy } = await answerComplaint({ complaintId, words: 'Sorry.' }, lead);
  return { caseId, complaintId, dueBy };
};

describe('giveAnswer', () => {
  itRefusesOtherActors(giveAnswer, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('is dated work, without which the complaint is not closed', async () => {
    const { complaintId, dueBy } = await answered('letter');
    expect(dueBy).toBe('2026-11-04T17:00:00.000Z');
    const close = () => closeComplaint({ complaintId, outcome: 'upheld' }, lead);
    expect((await refusalOf(close())).code).toBe('complaint.not-given');
    expect((await refusalOf(giveAnswer({ complaintId }, lead))).code).toBe('complaint.not-said');
    await giveAnswer({ complaintId, said }, lead);
    expect(await viewComplaint({ complaintId }, lead)).toMatchObject({ todo: 'close-complaint', answerSaid: said });
    expect((await close()).status).toBe('closed');
  });

  it('shows nobody the answer on their page before they have it as they chose', async () => {
    const { caseId, complaintId } = await answered('letter');
    const own = async () => (await viewOwnComplaints({ caseId }, world.as(personOf(caseId)))).complaints;
    expect(await own()).toMatchObject([{ status: 'acknowledged', answers: [] }]);
    await giveAnswer({ complaintId, said }, lead);
    expect(await own()).toMatchObject([{ status: 'answered', answers: [{ words: 'Sorry.' }] }]);
  });

  it('is no step of an answer that is read on a page, nor a second time', async () => {
    const { complaintId } = await answered('page');
    expect((await refusalOf(giveAnswer({ complaintId, said }, lead))).code).toBe('complaint.step');
    const byLetter = await answered('letter');
    const once = world.as(staff.lead, { key: 'once' });
    const given = { complaintId: byLetter.complaintId, said };
    expect(await giveAnswer(given, once)).toEqual(await giveAnswer(given, once));
    expect((await refusalOf(giveAnswer(given, lead))).code).toBe('complaint.step');
  });

  it('is nobody else’s', async () => {
    const { complaintId } = await answered('letter');
    for (const actor of [staff.linkWorker, staff.lead2, staff.provider, staff.admin])
      expect((await refusalOf(giveAnswer({ complaintId, said }, world.as(actor)))).code).toBe('complaint.missing');
  });
});
