import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  personOf,
  proposedIn,
  publishedIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { answerProposal } from './answer-proposal.ts';
import { viewOwnProposals } from './view-own-proposals.ts';

const world = await newWorld();
const caseId = await takenCaseIn(world);
const answer = { decision: 'will-do', words: 'It starts in March at the library.' } as const;
const commissioner = world.as(staff.commissioner);

describe('answerProposal', () => {
  itRefusesOtherActors(answerProposal, ['commissioner']);

  it('is read by whoever proposed it, and nobody holds it any more', async () => {
    const proposalId = await publishedIn(world, caseId);
    expect(await answerProposal({ proposalId, ...answer }, commissioner)).toMatchObject({
      status: 'answered',
      holder: undefined,
    });
    const { items } = await viewOwnProposals({ caseId }, world.as(personOf(caseId)));
    expect(items).toMatchObject([{ supported: true, answer: answer.words, answered: { decision: 'will-do' } }]);
  });

  it('is for what was published, by its own commissioner', async () => {
    const unchecked = await proposedIn(world, caseId);
    expect((await refusalOf(answerProposal({ proposalId: unchecked, ...answer }, commissioner))).code).toBe(
      'proposal.step',
    );
    const proposalId = await publishedIn(world, caseId);
    const other = answerProposal({ proposalId, ...answer }, world.as(staff.commissioner2));
    expect((await refusalOf(other)).code).toBe('proposal.missing');
  });
});
