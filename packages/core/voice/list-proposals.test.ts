import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  proposal,
  proposedIn,
  publishedIn,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { listProposals } from './list-proposals.ts';

const world = await newWorld();
const caseId = await takenCaseIn(world);
const unchecked = await proposedIn(world, caseId, { now: new Date('2026-11-02T10:00:00Z') });
const published = await publishedIn(world, caseId);
const idsFor = async (actor: Parameters<typeof world.as>[0]) =>
  (await listProposals({}, world.as(actor))).items.map(({ proposalId }) => proposalId);

describe('listProposals', () => {
  itRefusesOtherActors(listProposals, ['commissioner', 'patient-representative', 'network-admin']);

  it('shows the commissioner everything proposed to them, with how many want it and never who', async () => {
    const { items } = await listProposals({}, world.as(staff.commissioner));
    expect(items.map(({ proposalId }) => proposalId)).toEqual([unchecked, published]);
    expect(items[1]).toMatchObject({ words: proposal.words, supporters: 1, needs: ['loneliness-isolation'] });
    expect(JSON.stringify(items)).not.toMatch(/Pettigrew|cas_|Meadow Link/);
    expect(await idsFor(staff.commissioner2)).toEqual([]);
  });

  it('shows whoever speaks for patients only what was checked for names', async () => {
    expect(await idsFor(staff.representative)).toEqual([published]);
  });

  it('shows the administrators what waits', async () => {
    expect(await idsFor(staff.admin)).toEqual([unchecked, published]);
  });
});
