import { describe, expect, it } from 'vitest';
import { saveOrganisation } from './save-organisation.ts';
import { viewOrganisation } from './view-organisation.ts';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const trust = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, world.as(staff.admin));
const { organisationId } = trust;
const own = { ...staff.provider, organisationId };

describe('viewOrganisation', () => {
  itRefusesOtherActors(viewOrganisation, ['network-admin', 'provider', 'team-lead']);

  it('shows an organisation to the administrators and to itself', async () => {
    expect(await viewOrganisation({ organisationId }, world.as(staff.admin))).toEqual(trust);
    expect(await viewOrganisation({ organisationId }, world.as(own))).toEqual(trust);
  });

  it('answers another organisation as if it were not there', async () => {
    const refusal = await refusalOf(viewOrganisation({ organisationId }, world.as(staff.provider2)));
    expect(refusal.code).toBe('organisation.missing');
  });
});
