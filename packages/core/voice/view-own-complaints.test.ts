import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import {
  complaint,
  complainedIn,
  itRefusesOtherActors,
  nameComplaints,
  newWorld,
  personOf,
  refusalOf,
  sentReferral,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { makeComplaint } from './make-complaint.ts';
import { viewOwnComplaints } from './view-own-complaints.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead, staff.colleague);
const carerOf = (caseId: string): Actor => ({ kind: 'carer', caseId, carerId: '1'.repeat(16), scope: ['message'] });

describe('viewOwnComplaints', () => {
  itRefusesOtherActors(viewOwnComplaints, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('says whom they can complain of, without the name of a service for a restricted need', async () => {
    const { caseId } = await sentReferral(world, { serviceId: services.advice, need: 'legal-immigration' });
    const { about, days } = await viewOwnComplaints({ caseId }, world.as(personOf(caseId)));
    expect(about.map(({ name }) => name)).toEqual([
      'Meadow Link Workers',
      'Meadow Surgery',
      undefined,
      'Meadow Care Board',
      'Test Network',
    ]);
    expect(days).toEqual({ acknowledge: 3, answer: 40 });
  });

  it('shows the person what they wrote, and their team nothing of it', async () => {
    const caseId = await takenCaseIn(world);
    await complainedIn(world, caseId);
    const { complaints } = await viewOwnComplaints({ caseId }, world.as(personOf(caseId)));
    expect(complaints).toMatchObject([
      { words: complaint.words, status: 'received', nextBy: '2026-11-05T17:00:00.000Z' },
    ]);
    expect((await viewOwnComplaints({ caseId }, world.as(staff.lead))).complaints).toEqual([]);
  });

  it('shows a carer what they complained of themselves, and the person not that', async () => {
    const caseId = await takenCaseIn(world);
    await complainedIn(world, caseId);
    await makeComplaint({ caseId, ...complaint, words: 'For her.' }, world.as(carerOf(caseId)));
    const wordsFor = async (actor: Parameters<typeof world.as>[0]) =>
      (await viewOwnComplaints({ caseId }, world.as(actor))).complaints.map(({ words }) => words);
    expect(await wordsFor(carerOf(caseId))).toEqual(['For her.']);
    expect(await wordsFor(personOf(caseId))).toEqual([complaint.words]);
  });

  it('is missing for another person and another team', async () => {
    const caseId = await takenCaseIn(world);
    const other = await takenCaseIn(world);
    for (const actor of [personOf(other), staff.linkWorker2])
      expect((await refusalOf(viewOwnComplaints({ caseId }, world.as(actor)))).code).toBe('case.missing');
  });
});
