import { describe, expect, it } from 'vitest';
import { acceptReferral } from './accept-referral.ts';
import { readReferral } from './referral.repository.ts';
import { itIsAStepOfReferrals, newWorld, provider, refusalOf, sentReferral, staff } from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);

describe('acceptReferral', () => {
  itIsAStepOfReferrals(world, {
    door: acceptReferral,
    step: 'accept',
    allow: ['provider', 'link', 'link-worker', 'team-lead'],
    as: staff.provider,
    writes: 8,
  });

  it('is held by the provider until two working days after the start date', async () => {
    const { referralId } = await sentReferral(world);
    const state = await acceptReferral({ referralId, startBy: '2026-11-12' }, asProvider);
    expect(state).toMatchObject({ holder: { kind: 'organisation', id: provider }, dueBy: '2026-11-16T17:00:00.000Z' });
    expect(await readReferral(asProvider, referralId)).toMatchObject({
      startBy: '2026-11-12',
      acceptedAt: '2026-11-02T09:00:00.000Z',
      todo: 'record-attendance',
    });
  });

  it('is due ten working days after acceptance where no start date is given', async () => {
    const { referralId } = await sentReferral(world);
    expect(await acceptReferral({ referralId }, asProvider)).toMatchObject({ dueBy: '2026-11-16T17:00:00.000Z' });
  });

  it('refuses a start date that has passed', async () => {
    const { referralId } = await sentReferral(world);
    const refusal = await refusalOf(acceptReferral({ referralId, startBy: '2026-11-01' }, asProvider));
    expect(refusal.code).toBe('referral.start-date');
  });

  it('is recorded by the team, and held by the link worker, where the service has no member here', async () => {
    const { referralId } = await sentReferral(world, { mode: 'by-hand' });
    expect((await refusalOf(acceptReferral({ referralId }, asProvider))).code).toBe('referral.missing');
    const state = await acceptReferral({ referralId, spokeWith: 'Sam' }, world.as(staff.colleague));
    expect(state.holder).toEqual({ kind: 'member', id: staff.linkWorker.memberId });
  });

  it('leaves the team out of a referral through the network', async () => {
    const { referralId } = await sentReferral(world);
    const refusal = await refusalOf(acceptReferral({ referralId }, world.as(staff.linkWorker)));
    expect(refusal.code).toBe('referral.missing');
  });

  it('is done by a link for its own referral and organisation only', async () => {
    const [own, other] = [await sentReferral(world), await sentReferral(world)];
    const link = {
      kind: 'link',
      organisationId: provider,
      referralId: own.referralId,
      purpose: 'answer',
      name: 'Sam Lee',
    } as const;
    expect((await refusalOf(acceptReferral({ referralId: other.referralId }, world.as(link)))).code).toBe(
      'referral.missing',
    );
    const elsewhere = world.as({ ...link, organisationId: staff.provider2.organisationId });
    expect((await refusalOf(acceptReferral({ referralId: own.referralId }, elsewhere))).code).toBe('referral.missing');
    expect((await acceptReferral({ referralId: own.referralId }, world.as(link))).status).toBe('accepted');
  });
});
