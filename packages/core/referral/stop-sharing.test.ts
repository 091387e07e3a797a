import { describe, expect, it } from 'vitest';
import { acceptedReferral, itIsAStepOfReferrals, newWorld, refusalOf, sentReferral, staff } from '@fingerpost/testkit';
import { acceptReferral } from './accept-referral.ts';
import { listReferrals } from './list-referrals.ts';
import { readReferral } from './referral.repository.ts';
import { stopSharing } from './stop-sharing.ts';
import { viewReferral } from './view-referral.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const patient = (caseId: string) => world.as({ kind: 'patient', caseId });

describe('stopSharing', () => {
  itIsAStepOfReferrals(world, {
    door: stopSharing,
    step: 'stop-sharing',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    as: staff.linkWorker,
    input: { told },
    writes: 8,
  });

  it('leaves the service a reference and that the person no longer agrees, and the work to the team', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    const state = await stopSharing({ referralId }, patient(caseId));
    expect(state).toMatchObject({ status: 'accepted', holder: { kind: 'member' } });
    const view = await viewReferral({ referralId }, world.as(staff.provider));
    expect(view).toMatchObject({ sees: 'reference', notShared: 'no-longer-agrees', doNotContact: true });
    const { items } = await listReferrals({}, world.as(staff.provider));
    expect(items.find((row) => row.referralId === referralId)).toMatchObject({ name: undefined, needs: [] });
  });

  it('before a service accepts, lets it answer a request that names nobody, and shows nobody afterwards', async () => {
    const { referralId, caseId } = await sentReferral(world);
    await stopSharing({ referralId }, patient(caseId));
    expect(await viewReferral({ referralId }, world.as(staff.provider))).toMatchObject({ sees: 'request' });
    const accepted = await acceptReferral({ referralId }, world.as(staff.provider));
    expect(accepted.holder).toMatchObject({ kind: 'member' });
    expect(await viewReferral({ referralId }, world.as(staff.provider))).toMatchObject({ sees: 'reference' });
  });

  it('keeps the name out of a head that is accepted by somebody in the same moment', async () => {
    const { referralId, caseId } = await sentReferral(world);
    await Promise.all([
      stopSharing({ referralId }, patient(caseId)),
      acceptReferral({ referralId }, world.as(staff.provider)),
    ]);
    expect((await readReferral(world.as(staff.lead), referralId)).name).toBeUndefined();
    expect(await viewReferral({ referralId }, world.as(staff.provider))).toMatchObject({ sees: 'reference' });
  });

  it('asks staff who told them', async () => {
    const { referralId } = await acceptedReferral(world);
    expect((await refusalOf(stopSharing({ referralId }, world.as(staff.linkWorker)))).code).toBe('told.missing');
  });

  it('is done by a carer who may decide, and by no other', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    const carer = (scope: ('see' | 'message' | 'decide')[]) => world.as({ kind: 'carer', caseId, carerId: 'c', scope });
    expect((await refusalOf(stopSharing({ referralId }, carer(['see', 'message'])))).code).toBe('referral.missing');
    expect(await stopSharing({ referralId }, carer(['see', 'decide']))).toMatchObject({ status: 'accepted' });
  });

  it('never by a carer where the need is restricted, of which they must not learn', async () => {
    const { referralId, caseId } = await acceptedReferral(world, { need: 'domestic-abuse' });
    const carer = world.as({ kind: 'carer', caseId, carerId: 'c', scope: ['decide'] });
    expect((await refusalOf(stopSharing({ referralId }, carer))).code).toBe('referral.missing');
  });
});
