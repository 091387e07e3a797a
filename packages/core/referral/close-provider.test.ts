import { describe, expect, it } from 'vitest';
import { readMember } from '@fingerpost/core/access';
import { readOrganisation } from '@fingerpost/core/directory';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  practice,
  provider,
  refusalOf,
  sentReferral,
  services,
  staff,
  storedNetwork,
} from '@fingerpost/testkit';
import { closeProvider } from './close-provider.ts';

const admin = staff.admin;

describe('closeProvider', () => {
  itRefusesOtherActors(closeProvider, ['network-admin']);

  it('closes every service with its referrals, then the members and the provider itself', async () => {
    const world = await newWorld();
    await storedNetwork(world);
    await acceptedReferral(world);
    await sentReferral(world, { serviceId: services.group, need: 'loneliness-isolation' });
    const done = await closeProvider({ organisationId: provider }, world.as(admin, { key: 'one' }));
    expect(done).toEqual({ ended: 1, withdrawn: 1, left: 0, closed: true });
    const { organisation } = await readOrganisation(world.as(admin), provider);
    expect(organisation.status).toBe('closed');
    const vale = await readMember(world.as(admin), provider, staff.provider.memberId);
    expect(vale?.member.status).toBe('deactivated');
    expect((await closeProvider({ organisationId: provider }, world.as(admin, { key: 'one' }))).closed).toBe(true);
  });

  it('refuses what is no provider', async () => {
    const world = await newWorld();
    await storedNetwork(world);
    const refusal = await refusalOf(closeProvider({ organisationId: practice }, world.as(admin)));
    expect(refusal.code).toBe('organisation.missing');
  });
});
