import { describe, expect, it } from 'vitest';
import { queueNotices } from '@fingerpost/core/message';
import { EventEnvelope } from '@fingerpost/kernel';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  personOf,
  publishedIn,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { supportProposal } from './support-proposal.ts';
import { tellSupporters } from './tell-supporters.ts';

const world = await newWorld();
const somebodyElse = { patient: { ...openCaseInput().patient, nhsNumber: undefined } };

describe('tellSupporters', () => {
  itRefusesOtherActors(tellSupporters, ['system']);

  it('tells everybody who proposed or supports it once, by a notice about their own case', async () => {
    const [caseId, other] = [await takenCaseIn(world, somebodyElse), await takenCaseIn(world, somebodyElse)];
    const proposalId = await publishedIn(world, caseId);
    await supportProposal({ caseId: other, proposalId }, world.as(personOf(other)));
    expect(await tellSupporters({ proposalId }, world.as(stream))).toEqual({ told: 2 });
    expect(await tellSupporters({ proposalId }, world.as(stream))).toEqual({ told: 0 });
    const events = (await world.everything())
      .filter(({ type }) => type === 'event')
      .map(({ data }) => EventEnvelope.parse(data))
      .filter(({ type }) => type === 'ProposalAnswerTold');
    for (const event of events) await queueNotices(event, world.as(stream));
    const notices = (await world.everything()).filter(({ type }) => type === 'notice').map(({ data }) => data);
    expect(notices).toHaveLength(2);
    for (const id of [caseId, other])
      expect(notices).toContainEqual(
        expect.objectContaining({ kind: 'proposal', for: { who: 'person', caseId: id } }) as object,
      );
  });
});
