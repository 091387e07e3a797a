import { describe, expect, it } from 'vitest';
import { heldByOrganisation, holderKey } from '@fingerpost/core/work';
import { importPostcodes } from './import-postcodes.ts';
import { saveOrganisation } from './save-organisation.ts';
import { saveService } from './save-service.ts';
import { findService } from './service.repository.ts';
import { itRefusesOtherActors, newWorld, refusalOf, services, staff } from '@fingerpost/testkit';
import type { StaffActor } from '@fingerpost/kernel';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const trust = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, admin());
const other = await saveOrganisation({ kind: 'provider', name: 'Mill Trust' }, admin());
const { organisationId } = trust;
const member: StaffActor = { ...staff.provider, organisationId };
const pantry = { name: 'Pantry', kind: 'food', needs: ['food'] };
const save = (input: object, circumstances = {}, actor: StaffActor = member) =>
  saveService(input, world.as(actor, circumstances));

describe('saveService', () => {
  itRefusesOtherActors(saveService, ['network-admin', 'provider']);

  it('adds a listing of the provider’s own, and keeps it', async () => {
    const added = await save(pantry);
    expect(added).toMatchObject({ ...pantry, organisationId, status: 'active', version: 1 });
    expect((await findService(admin(), organisationId, added.serviceId))?.service.name).toBe('Pantry');
  });

  it('adds a listing for any provider when an administrator does it', async () => {
    const added = await save({ ...pantry, organisationId: other.organisationId }, {}, staff.admin);
    expect(added.organisationId).toBe(other.organisationId);
  });

  it('changes a listing, and takes away what is left out but its status', async () => {
    const added = await save({ ...pantry, phone: '0113 496 0001', status: 'temporarily closed' });
    const changed = await save({ ...pantry, serviceId: added.serviceId, name: 'Larder' });
    expect(changed).toMatchObject({ name: 'Larder', status: 'temporarily closed', version: 2 });
    expect(changed.phone).toBeUndefined();
  });

  it('places a listing by its postcode where postcodes were imported, and nowhere else', async () => {
    const system = world.as({ kind: 'system', process: 'import' });
    await importPostcodes({ outward: 'LS1', places: { '4AP': [53.7997, -1.5492] } }, system);
    const placed = await save({ ...pantry, postcode: 'LS1 4AP' });
    expect(placed.place).toEqual({ latitude: 53.7997, longitude: -1.5492 });
    expect((await save({ ...pantry, postcode: 'LS1 9ZZ' })).place).toBeUndefined();
  });

  it.each([
    ['a listing of another organisation', { serviceId: services.food }, 'listing.missing'],
    ['a listing for another organisation', { organisationId: other.organisationId }, 'organisation.missing'],
    ['a listing that helps with nothing', { needs: [] }, 'input.invalid'],
    ['a web address that is none', { url: 'lantern' }, 'input.invalid'],
  ])('refuses a provider %s', async (_, changes, code) => {
    expect((await refusalOf(save({ ...pantry, ...changes }))).code).toBe(code);
  });

  it('refuses to end a service that holds an open referral, but lets it close for a while', async () => {
    const added = await save(pantry);
    const holder = holderKey(heldByOrganisation(organisationId));
    const list = { serviceId: added.serviceId };
    const item = {
      pk: 'CASE#held',
      sk: '2#1',
      type: 'referral',
      version: 1,
      data: {},
      list,
      holder,
      holderSort: '2026',
    };
    await world.table.write([{ kind: 'put', expect: 'new', item }], admin().random(26));
    const end = save({ ...pantry, serviceId: added.serviceId, status: 'defunct' });
    expect((await refusalOf(end)).code).toBe('service.holds-work');
    const pause = await save({ ...pantry, serviceId: added.serviceId, status: 'temporarily closed' });
    expect(pause.status).toBe('temporarily closed');
  });

  it('adds one listing when the same request is sent twice', async () => {
    const first = await save(pantry, { key: 'once' });
    expect(await save(pantry, { key: 'once' })).toEqual(first);
    expect(first.serviceId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('refuses a change on top of one that the caller has not seen', async () => {
    const added = await save(pantry);
    await save({ ...pantry, serviceId: added.serviceId }, { ifMatch: 1 });
    const stale = save({ ...pantry, serviceId: added.serviceId }, { ifMatch: 1 });
    expect((await refusalOf(stale)).code).toBe('version.stale');
  });
});
