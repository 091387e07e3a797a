import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  personOf,
  proposedIn,
  publishedIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { readProposal } from './proposal.repository.ts';
import { supportProposal } from './support-proposal.ts';
import { answerProposal } from './answer-proposal.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const somebodyElse = { patient: { ...openCaseInput().patient, nhsNumber: undefined } };
const supportersOf = async (proposalId: string) => (await readProposal(world, proposalId)).supporters;

describe('supportProposal', () => {
  itRefusesOtherActors(supportProposal, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('counts a person once, whoever says it for them and however often, and the proposer not again', async () => {
    const caseId = await takenCaseIn(world, somebodyElse);
    const proposalId = await publishedIn(world, caseId);
    await supportProposal({ caseId, proposalId }, world.as(personOf(caseId)));
    expect(await supportersOf(proposalId)).toBe(1);
    const other = await takenCaseIn(world, somebodyElse);
    for (const actor of [personOf(other), staff.linkWorker, personOf(other)])
      await supportProposal({ caseId: other, proposalId, told }, world.as(actor));
    expect(await supportersOf(proposalId)).toBe(2);
  });

  it('counts two people who come at the same time', async () => {
    const proposalId = await publishedIn(world, await takenCaseIn(world, somebodyElse));
    const cases = [await takenCaseIn(world, somebodyElse), await takenCaseIn(world, somebodyElse)];
    await Promise.all(cases.map((caseId) => supportProposal({ caseId, proposalId }, world.as(personOf(caseId)))));
    expect(await supportersOf(proposalId)).toBe(3);
  });

  it('is for what was checked for names and has no answer yet', async () => {
    const caseId = await takenCaseIn(world, somebodyElse);
    const other = await takenCaseIn(world, somebodyElse);
    const support = (proposalId: string) => supportProposal({ caseId: other, proposalId }, world.as(personOf(other)));
    expect((await refusalOf(support(await proposedIn(world, caseId)))).code).toBe('proposal.missing');
    const proposalId = await publishedIn(world, caseId);
    await answerProposal({ proposalId, decision: 'not-now', words: 'No money.' }, world.as(staff.commissioner));
    expect((await refusalOf(support(proposalId))).code).toBe('proposal.step');
  });
});
