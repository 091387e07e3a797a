import { describe, expect, it } from 'vitest';
import { listServices } from './list-services.ts';
import { saveOrganisation } from './save-organisation.ts';
import { saveService } from './save-service.ts';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const { organisationId } = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, admin());
for (const name of ['Pantry', 'Larder'])
  await saveService({ organisationId, name, kind: 'food', needs: ['food'] }, admin());

describe('listServices', () => {
  itRefusesOtherActors(listServices, ['network-admin', 'provider']);

  it('lists a provider’s own services with the version to change them by', async () => {
    const { items } = await listServices({ organisationId }, world.as({ ...staff.provider, organisationId }));
    expect(items.map(({ name, version }) => [name, version]).sort()).toEqual([
      ['Larder', 1],
      ['Pantry', 1],
    ]);
  });

  it('answers another provider as if there were no such organisation', async () => {
    const refusal = await refusalOf(listServices({ organisationId }, world.as(staff.provider2)));
    expect(refusal.code).toBe('organisation.missing');
  });
});
