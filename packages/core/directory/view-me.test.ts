import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, provider, staff } from '@fingerpost/testkit';
import { viewMe } from './view-me.ts';

describe('viewMe', () => {
  itRefusesOtherActors(viewMe, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'patient-representative',
    'network-admin',
  ]);

  it('names the member, the role and the organisation', async () => {
    const world = await newWorld();
    expect(await viewMe({}, world.as(staff.provider))).toEqual({
      memberId: staff.provider.memberId,
      name: 'Vale Linden',
      role: 'provider',
      organisation: { organisationId: provider, name: 'Meadow Community', kind: 'provider' },
    });
  });
});
