import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { actingCarer } from './acting-carer.ts';
import { endCarer } from './end-carer.ts';
import { nameCarer } from './name-carer.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const asWorker = () => world.as(staff.linkWorker);

const acting = async () => {
  const caseId = await takenCaseIn(world);
  const input = { caseId, details: { name: 'Joan' }, scope: ['decide'], told, askedAloneOn: '2026-11-02' };
  return { caseId, carerId: (await nameCarer(input, asWorker())).carerId };
};

describe('endCarer', () => {
  itRefusesOtherActors(endCarer, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('ends at once what a carer may do, as the person says', async () => {
    const at = await acting();
    expect((await endCarer(at, world.as({ kind: 'patient', caseId: at.caseId }))).state).toBe('ended');
    expect(await actingCarer(asWorker(), at.caseId, at.carerId)).toBeUndefined();
  });

  it('is recorded by the team as told, and by the carer of themselves only', async () => {
    const [at, other] = [await acting(), await acting()];
    expect((await refusalOf(endCarer(at, asWorker()))).code).toBe('told.missing');
    expect((await endCarer({ ...at, told }, asWorker())).state).toBe('ended');
    const carer = world.as({ kind: 'carer', ...other, scope: ['see'] });
    const another = world.as({ kind: 'carer', caseId: other.caseId, carerId: 'another', scope: ['decide'] });
    expect((await refusalOf(endCarer(other, another))).code).toBe('carer.missing');
    expect((await endCarer(other, carer)).state).toBe('ended');
  });

  it('says nothing to another team', async () => {
    const at = await acting();
    expect((await refusalOf(endCarer({ ...at, told }, world.as(staff.lead2)))).code).toBe('carer.missing');
  });
});
