import { describe, expect, it } from 'vitest';
import { acceptedReferral, itIsAStepOfReferrals, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { agreeAgain } from './agree-again.ts';
import { stopSharing } from './stop-sharing.ts';
import { viewReferral } from './view-referral.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const patient = (caseId: string) => world.as({ kind: 'patient', caseId });

describe('agreeAgain', () => {
  itIsAStepOfReferrals(world, {
    door: agreeAgain,
    step: 'agree-again',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    as: staff.linkWorker,
    input: { told, share: ['name'] },
  });

  it('lets the service see what is agreed now, and keeps what was agreed before', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    await stopSharing({ referralId }, patient(caseId));
    const state = await agreeAgain({ referralId, share: ['phone'] }, patient(caseId));
    expect(state.holder).toMatchObject({ kind: 'organisation' });
    const view = await viewReferral({ referralId }, world.as(staff.provider));
    expect(view).toMatchObject({ sees: 'person' });
    expect(view).not.toHaveProperty('person.name');
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '2#' });
    expect(rows.find(({ type }) => type === 'former-letter')?.data).toMatchObject({ share: ['name', 'phone'] });
  });

  it('counts until the last day of an agreement and not an hour longer, without anybody doing anything', async () => {
    const { referralId } = await acceptedReferral(world);
    const agreement = { by: 'person', how: 'phone', when: '2026-11-02', until: '2026-11-20' } as const;
    await agreeAgain({ referralId, share: ['name'], agreement, told }, world.as(staff.linkWorker));
    const at = (now: string) => viewReferral({ referralId }, world.as(staff.provider, { now: new Date(now) }));
    expect(await at('2026-11-20T23:59:00Z')).toMatchObject({ sees: 'person' });
    expect(await at('2026-11-21T00:00:00Z')).toMatchObject({ sees: 'reference', notShared: 'ran-out' });
  });

  it('is refused with a last day that is over', async () => {
    const { referralId } = await acceptedReferral(world);
    const agreement = { by: 'person', how: 'phone', when: '2026-10-02', until: '2026-10-20' } as const;
    const asked = agreeAgain({ referralId, share: ['name'], agreement, told }, world.as(staff.linkWorker));
    expect((await refusalOf(asked)).code).toBe('consent.until');
  });
});
