import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, proposedIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { checkProposal } from './check-proposal.ts';

const world = await newWorld();
const caseId = await takenCaseIn(world);
const publish = { decision: 'publish', need: 'food' } as const;

describe('checkProposal', () => {
  itRefusesOtherActors(checkProposal, ['commissioner', 'network-admin']);

  it('publishes it under what it is about, for the commissioner to answer by its date', async () => {
    const proposalId = await proposedIn(world, caseId);
    expect(await checkProposal({ proposalId, ...publish }, world.as(staff.admin))).toMatchObject({
      status: 'open',
      holder: { kind: 'organisation', id: staff.commissioner.organisationId },
      dueBy: '2026-12-30T17:00:00.000Z',
    });
  });

  it('holds back what names somebody', async () => {
    const proposalId = await proposedIn(world, caseId);
    const held = await checkProposal({ proposalId, decision: 'hold' }, world.as(staff.commissioner));
    expect(held).toMatchObject({ status: 'held-back', holder: undefined, dueBy: undefined });
    const again = checkProposal({ proposalId, ...publish }, world.as(staff.commissioner));
    expect((await refusalOf(again)).code).toBe('proposal.step');
  });

  it('asks what it is about, and is missing for another commissioner', async () => {
    const proposalId = await proposedIn(world, caseId);
    const unnamed = checkProposal({ proposalId, decision: 'publish' }, world.as(staff.commissioner));
    expect((await refusalOf(unnamed)).code).toBe('proposal.need');
    const other = checkProposal({ proposalId, ...publish }, world.as(staff.commissioner2));
    expect((await refusalOf(other)).code).toBe('proposal.missing');
  });
});
