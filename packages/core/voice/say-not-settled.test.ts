import { describe, expect, it } from 'vitest';
import { referenceOf } from '@fingerpost/kernel';
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
import { readComplaint } from './complaint.repository.ts';
import { sayNotSettled } from './say-not-settled.ts';
import { viewOwnComplaints } from './view-own-complaints.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

const answered = async () => {
  const caseId = await takenCaseIn(world);
  const complaintId = await complainedIn(world, caseId);
  await answerComplaint({ complaintId, words: 'We did nothing wrong.' }, world.as(staff.lead));
  return { caseId, complaintId, reference: referenceOf(complaintId) };
};

describe('sayNotSettled', () => {
  itRefusesOtherActors(sayNotSettled, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('takes it to the administrators, who answer anew', async () => {
    const { caseId, complaintId, reference } = await answered();
    await sayNotSettled({ caseId, reference }, world.as(personOf(caseId)));
    expect(await readComplaint(world, complaintId)).toMatchObject({
      status: 'not-settled',
      holder: { kind: 'administrators' },
    });
    await answerComplaint({ complaintId, words: 'We looked again.' }, world.as(staff.admin));
    const { complaints } = await viewOwnComplaints({ caseId }, world.as(personOf(caseId)));
    expect(complaints[0]?.answers.map(({ words }) => words)).toEqual(['We did nothing wrong.', 'We looked again.']);
  });

  it('is recorded as told by the team, by the reference alone', async () => {
    const { caseId, reference } = await answered();
    const worker = world.as(staff.linkWorker);
    expect((await refusalOf(sayNotSettled({ caseId, reference }, worker))).code).toBe('voice.told');
    expect(await sayNotSettled({ caseId, reference: reference.toLowerCase(), told }, worker)).toMatchObject({
      reference,
    });
  });

  it('refuses what has no answer yet, another’s, and a reference that is none', async () => {
    const { caseId, reference } = await answered();
    const unanswered = referenceOf(await complainedIn(world, caseId));
    const person = world.as(personOf(caseId));
    expect((await refusalOf(sayNotSettled({ caseId, reference: unanswered }, person))).code).toBe('complaint.step');
    const other = await takenCaseIn(world);
    for (const asked of [
      { caseId, reference: 'AAAA-AAAA' },
      { caseId: other, reference },
    ])
      expect((await refusalOf(sayNotSettled(asked, world.as(personOf(asked.caseId))))).code).toBe('complaint.missing');
    expect((await refusalOf(sayNotSettled({ caseId, reference }, world.as(personOf(other))))).code).toBe(
      'complaint.missing',
    );
  });
});
