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
import { viewOwnProposals } from './view-own-proposals.ts';

const world = await newWorld();
const somebodyElse = { patient: { ...openCaseInput().patient, nhsNumber: undefined } };
const caseId = await takenCaseIn(world, somebodyElse);
const other = await takenCaseIn(world, somebodyElse);
const published = await publishedIn(world, caseId);
const unchecked = await proposedIn(world, caseId);
const restricted = await publishedIn(world, caseId, 'domestic-abuse');
const seenBy = async (who: string) => {
  const { items } = await viewOwnProposals({ caseId: who }, world.as(personOf(who)));
  return new Map(items.map(({ proposalId, supported }) => [proposalId, supported]));
};

describe('viewOwnProposals', () => {
  itRefusesOtherActors(viewOwnProposals, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('shows a person what others may read, and what they proposed themselves', async () => {
    expect((await seenBy(caseId)).get(published)).toBe(true);
    expect((await seenBy(caseId)).get(unchecked)).toBe(true);
    expect([...(await seenBy(other)).keys()].toSorted()).toEqual([published, restricted].toSorted());
    expect((await seenBy(other)).get(published)).toBe(false);
  });

  it('does not say that they want something for a need that could put them at risk', async () => {
    expect((await seenBy(caseId)).get(restricted)).toBe(false);
  });

  it('is missing for another team', async () => {
    const asked = viewOwnProposals({ caseId }, world.as(staff.linkWorker2));
    expect((await refusalOf(asked)).code).toBe('case.missing');
  });
});
