import { describe, expect, it } from 'vitest';
import { findService } from '@fingerpost/core/directory';
import { readTask } from '@fingerpost/core/work';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  proposedReferral,
  provider,
  refusalOf,
  sentReferral,
  services,
  staff,
  storedNetwork,
} from '@fingerpost/testkit';
import { askQuestion } from './ask-question.ts';
import { closeService } from './close-service.ts';
import { readReferral } from './referral.repository.ts';

const { admin, linkWorker } = staff;
const serviceId = services.food;

const begun = async () => {
  const world = await newWorld();
  await storedNetwork(world);
  return world;
};

describe('closeService', () => {
  itRefusesOtherActors(closeService, ['network-admin', 'provider']);

  it('ends what was accepted, withdraws the rest, and leaves each link worker a dated task with alternatives', async () => {
    const world = await begun();
    const { referralId: accepted } = await acceptedReferral(world);
    const { referralId: asked } = await sentReferral(world);
    await askQuestion({ referralId: asked, question: 'Can they climb stairs?' }, world.as(staff.provider));
    const { referralId: proposed } = await proposedReferral(world);
    const { referralId: byHand } = await sentReferral(world, { mode: 'by-hand' });
    const { referralId: elsewhere } = await sentReferral(world, { serviceId: services.food2 });
    expect(await closeService({ serviceId }, world.as(staff.provider))).toEqual({
      ended: 1,
      withdrawn: 3,
      left: 0,
      closed: true,
    });
    const by = world.as(linkWorker);
    for (const [referralId, status] of [
      [accepted, 'ended'],
      [asked, 'withdrawn'],
      [proposed, 'withdrawn'],
      [byHand, 'withdrawn'],
    ] as const) {
      const after = await readReferral(by, referralId);
      expect(after).toMatchObject({ status, reason: 'service-closed' });
      expect(await readTask(by, after.afterTaskId ?? '')).toMatchObject({
        todo: 'after-ending',
        because: 'service-closed',
        holder: { kind: 'member', id: linkWorker.memberId },
        dueBy: '2026-11-04T17:00:00.000Z',
        alternatives: [services.food2, services.food3, services.silent],
      });
    }
    expect((await readReferral(by, elsewhere)).status).toBe('sent');
    expect((await findService(by, provider, serviceId))?.service.status).toBe('inactive');
  });

  it('takes twenty at a time and goes on where it stopped; nothing new is sent meanwhile', async () => {
    const world = await begun();
    for (let count = 0; count < 23; count += 1) await sentReferral(world);
    const input = { organisationId: provider, serviceId };
    expect(await closeService(input, world.as(admin))).toMatchObject({ withdrawn: 20, left: 3, closed: false });
    expect((await findService(world.as(admin), provider, serviceId))?.service.status).toBe('temporarily closed');
    expect(await closeService(input, world.as(admin))).toMatchObject({ withdrawn: 3, left: 0, closed: true });
    expect(await closeService(input, world.as(admin))).toEqual({ ended: 0, withdrawn: 0, left: 0, closed: true });
  });

  it.each([
    ['another provider’s service', staff.provider2, { serviceId }, 'listing.missing'],
    ['a provider that names another', staff.provider2, { serviceId, organisationId: provider }, 'organisation.missing'],
    ['an administrator who names no provider', admin, { serviceId }, 'organisation.missing'],
  ])('refuses %s', async (_, actor, input, code) => {
    const world = await begun();
    expect((await refusalOf(closeService(input, world.as(actor)))).code).toBe(code);
  });
});
