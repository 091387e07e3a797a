import { describe, expect, it } from 'vitest';
import { acceptedReferral, itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { withdrawReferral } from '@fingerpost/core/referral';
import { nameCarer } from './name-carer.ts';
import { viewCarers } from './view-carers.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

describe('viewCarers', () => {
  itRefusesOtherActors(viewCarers, ['patient', 'link-worker', 'team-lead']);

  it('shows the person what a carer did for them', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const input = { caseId, details: { name: 'Joan' }, scope: ['decide'], told, askedAloneOn: '2026-11-02' };
    const { carerId } = await nameCarer(input, world.as(staff.linkWorker));
    const carer = world.as({ kind: 'carer', caseId, carerId, scope: ['see', 'decide'] });
    await withdrawReferral({ referralId, reason: 'not-said' }, carer);
    const { did } = await viewCarers({ caseId }, world.as({ kind: 'patient', caseId }));
    expect(did).toEqual([{ carerId, what: 'ReferralWithdrawn', at: '2026-11-02T09:00:00.000Z' }]);
  });

  it('says nothing to another team or person', async () => {
    const { caseId } = await acceptedReferral(world);
    expect((await refusalOf(viewCarers({ caseId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    const other = world.as({ kind: 'patient', caseId: `cas_${'0'.repeat(26)}` });
    expect((await refusalOf(viewCarers({ caseId }, other))).code).toBe('case.missing');
  });
});
