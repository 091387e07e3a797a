import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  proposedIn,
  publishedIn,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { answerProposal } from './answer-proposal.ts';
import { raiseProposal } from './raise-proposal.ts';

const world = await newWorld();
const caseId = await takenCaseIn(world);
const night = (day: string) => world.as(workflow, { now: new Date(`${day}T23:00:00Z`) });

describe('raiseProposal', () => {
  itRefusesOtherActors(raiseProposal, ['system']);

  it('puts what the commissioner left on the administrators’ list, once', async () => {
    const proposalId = await proposedIn(world, caseId);
    expect(await raiseProposal({ proposalId }, night('2026-11-04'))).toEqual({ done: false });
    expect(await raiseProposal({ proposalId }, night('2026-11-05'))).toEqual({ done: true });
    expect(await raiseProposal({ proposalId }, night('2026-12-05'))).toEqual({ done: false });
    const { items } = await listWork({}, world.as(staff.admin));
    expect(items).toMatchObject([{ id: proposalId, kind: 'proposal', teamName: 'Meadow Care Board' }]);
  });

  it('lets the commissioner answer it all the same', async () => {
    const proposalId = await publishedIn(world, caseId);
    await raiseProposal({ proposalId }, night('2026-12-30'));
    const answered = await answerProposal(
      { proposalId, decision: 'in-part', words: 'Half of it.' },
      world.as(staff.commissioner),
    );
    expect(answered.status).toBe('answered');
  });
});
