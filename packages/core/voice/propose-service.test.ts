import { describe, expect, it } from 'vitest';
import {
  commissioner,
  itRefusesOtherActors,
  newWorld,
  personOf,
  proposal,
  proposedIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { proposalPartition, supportPartition } from './proposal.keys.ts';
import { readProposal } from './proposal.repository.ts';
import { proposeService } from './propose-service.ts';

const world = await newWorld();
const told = { by: 'person', how: 'face-to-face', on: '2026-11-02' } as const;

describe('proposeService', () => {
  itRefusesOtherActors(proposeService, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('waits for the commissioner, who checks it in 3 working days and answers it in 40', async () => {
    const caseId = await takenCaseIn(world);
    const found = await readProposal(world, await proposedIn(world, caseId));
    expect(found).toMatchObject({
      status: 'checking',
      holder: { kind: 'organisation', id: commissioner },
      dueBy: '2026-11-05T17:00:00.000Z',
      answerBy: '2026-12-30T17:00:00.000Z',
      supporters: 1,
      area: 'LS11',
    });
  });

  it('keeps no team, person or case with what the commissioner reads, and the case of the proposer only sealed', async () => {
    const caseId = await takenCaseIn(world);
    const proposalId = await proposedIn(world, caseId);
    const { rows } = await world.table.query(proposalPartition(commissioner), { beginsWith: '0#' });
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${caseId}|${staff.linkWorker.organisationId}|Pettigrew`));
    const support = await world.table.query(supportPartition(proposalId));
    expect(support.rows).toHaveLength(1);
    expect(JSON.stringify(support.rows)).not.toContain(caseId);
  });

  it('keeps the first half of a postcode only, and asks for one', async () => {
    const caseId = await takenCaseIn(world);
    const person = world.as(personOf(caseId));
    const { proposalId } = await proposeService({ caseId, ...proposal, area: 'ls11 5aa' }, person);
    expect((await readProposal(world, proposalId)).area).toBe('LS11');
    expect((await refusalOf(proposeService({ caseId, ...proposal, area: 'Leeds' }, person))).code).toBe(
      'input.invalid',
    );
  });

  it('is recorded as told by the team', async () => {
    const caseId = await takenCaseIn(world);
    const worker = world.as(staff.linkWorker);
    expect((await refusalOf(proposeService({ caseId, ...proposal }, worker))).code).toBe('voice.told');
    expect(await proposeService({ caseId, ...proposal, told }, worker)).toHaveProperty('answerBy');
    const other = world.as(staff.linkWorker2);
    expect((await refusalOf(proposeService({ caseId, ...proposal, told }, other))).code).toBe('case.missing');
  });

  it('is proposed once when the same request comes twice', async () => {
    const caseId = await takenCaseIn(world);
    const once = await proposedIn(world, caseId, { key: 'once' });
    expect(await proposedIn(world, caseId, { key: 'once' })).toBe(once);
  });
});
