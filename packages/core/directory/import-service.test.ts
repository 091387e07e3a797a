import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { organisationKey, registryKey } from './directory.keys.ts';
import { fromOpenReferral } from './from-open-referral.ts';
import { rebuildDirectory } from './rebuild-directory.ts';
import { importService } from './import-service.ts';
import { OpenReferralService } from './open-referral.ts';
import { saveOrganisation } from './save-organisation.ts';
import { saveService } from './save-service.ts';
import { findService } from './service.repository.ts';
import { readDirectory } from './snapshot.ts';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const context = () => world.as({ kind: 'system', process: 'import' });
const file = resolve(import.meta.dirname, '../../local/demo/data/open-referral-service.json');
const example = JSON.parse(readFileSync(file, 'utf8')) as { organization: object };
const provenance = { source: 'Open Referral UK examples', licence: 'CC BY-SA 4.0' };
const bring = (service: unknown) => importService({ service, ...provenance }, context());
const uuid = (number: number) => `00000000-0000-4000-a000-${String(number).padStart(12, '0')}`;
const small = (number: number, changes: object = {}) => ({
  id: uuid(number),
  name: 'Debt help',
  status: 'active',
  organization: { id: uuid(900), name: 'Mill Trust' },
  ...changes,
});

describe('importService', () => {
  itRefusesOtherActors(importService, ['system']);

  it('adds the published example with its provider, and says where it came from', async () => {
    const { result, organisationId, serviceId } = await bring(example);
    expect(result).toBe('added');
    const stored = await findService(context(), organisationId, serviceId);
    expect(stored?.service).toMatchObject({
      name: 'Community Counselling',
      status: 'active',
      needs: ['mental-wellbeing'],
      kind: 'counselling',
      minimumAge: 12,
      maximumAge: 100,
      free: false,
      cost: '£35 per 1 hour session (Under 18s and Over 60s)',
      stepFree: true,
      address: '1-30 Main Street, MyCity',
      checkedOn: '2005-01-01',
      ...provenance,
    });
    expect(stored?.service.place, 'its latitude of 100 degrees is nowhere').toBeUndefined();
    expect(JSON.stringify(stored), 'a contact person is nobody’s listing').not.toContain('Ann Persona');
    expect((await world.table.get(organisationKey(organisationId)))?.data).toMatchObject({
      kind: 'provider',
      name: 'Example Organization Inc.',
    });
    expect(await world.table.get(registryKey(organisationId))).toBeDefined();
  });

  it('changes nothing when the same comes again, and keeps what changed', async () => {
    const before = (await world.everything()).length;
    expect((await bring(example)).result).toBe('unchanged');
    expect((await world.everything()).length).toBe(before);
    expect((await bring({ ...example, name: 'Counselling for all' })).result).toBe('changed');
    expect((await bring(example)).result).toBe('changed');
  });

  it('adds many services of a new provider at the same time, and the provider once', async () => {
    const results = await Promise.all([1, 2, 3, 4].map((number) => bring(small(number))));
    expect(results.map(({ result }) => result)).toEqual(['added', 'added', 'added', 'added']);
    expect(new Set(results.map(({ organisationId }) => organisationId)).size).toBe(1);
  });

  it('gives the services of a charity that is here already to it', async () => {
    const charity = await saveOrganisation(
      { kind: 'provider', name: 'Known Charity', charityNumber: '1234567' },
      world.as(staff.admin),
    );
    await rebuildDirectory(context());
    const identifiers = [{ identifier_scheme: 'GB-CHC', identifier: 1_234_567 }];
    const organization = { id: uuid(901), name: 'Known Charity', organization_identifiers: identifiers };
    expect((await bring(small(10, { organization }))).organisationId).toBe(charity.organisationId);
  });

  it('leaves alone what was changed by hand here', async () => {
    const { organisationId, serviceId } = await bring(small(20));
    const changed = {
      organisationId,
      serviceId,
      name: 'Our debt help',
      kind: 'advice',
      needs: ['money-debt-benefits'],
    };
    const saved = await saveService(changed, world.as(staff.admin));
    expect(saved).toMatchObject({ ...provenance, keptHere: true });
    const again = await bring(small(20, { name: 'Feed name' }));
    expect(again).toMatchObject({ result: 'unchanged', because: 'looked-after-here' });
    expect((await findService(context(), organisationId, serviceId))?.service.name).toBe('Our debt help');
  });

  it.each([
    ['no name', { name: '' }, 'service.name'],
    ['an id that is no UUID', { id: '17' }, 'service.id'],
    ['an unknown status', { status: 'open' }, 'service.status'],
    ['no organisation', { organization: undefined }, 'service.organization'],
  ])('refuses a service with %s, and names the field', async (_, changes, field) => {
    const refusal = await refusalOf(bring(small(30, changes)));
    expect(refusal.details.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('refuses a service that is listed under another organisation', async () => {
    await bring(small(40));
    await rebuildDirectory(context());
    expect((await readDirectory(context())).service(uuid(40))).toBeDefined();
    const moved = small(40, { organization: { id: uuid(902), name: 'Another' } });
    expect((await refusalOf(bring(moved))).code).toBe('service.elsewhere');
  });
});

describe('fromOpenReferral', () => {
  const made = (changes: object) => fromOpenReferral(OpenReferralService.parse(small(1, changes)), 'org', provenance);

  it.each([
    [{ attributes: [{ taxonomy_term: { name: 'Food bank' } }] }, ['food']],
    [{ attributes: [{ taxonomy_term: { name: 'Weight loss' } }] }, ['physical-activity-weight']],
    [{ attributes: [{ label: 'Arthritis support' }], name: 'Joints' }, ['other']],
    [{ name: 'Coffee and chat' }, ['other']],
    [{ name: 'Lunch club' }, ['food']],
  ])('knows the needs of %j', (changes, needs) => {
    expect(made(changes).needs).toEqual(needs);
  });

  it.each([
    [{ cost_options: [{ amount: 0 }] }, true],
    [{ fees: 'Free of charge' }, true],
    [{ cost_options: [{ amount: 0 }, { amount: 2 }] }, false],
    [{ fees: 'Ask us' }, undefined],
  ])('knows from %j whether it is free of charge', (changes, free) => {
    expect(made(changes).free).toBe(free);
  });

  it('puts times, phone, languages and a real place into words of ours', () => {
    const location = {
      location_type: 'physical',
      latitude: '53.8',
      longitude: '-1.55',
      addresses: [{ address_1: '4 Mill Row', city: 'Leeds', postal_code: 'ls1 4ap' }],
      accessibility: [{ description: 'No step-free access.' }],
    };
    const service = made({
      schedules: [{ byday: 'TH,FR', opens_at: '10:00:00', closes_at: '12:30:00' }],
      phones: [{ number: '0113 496 0001' }],
      languages: [{ name: 'Urdu' }, { id: 'no name' }],
      service_at_locations: [{ location: { location_type: 'virtual' } }, { location }],
      minimum_age: -4,
      email: 'nobody',
      url: 'not a url',
    });
    expect(service).toMatchObject({
      when: 'Thursday, Friday 10:00 to 12:30',
      phone: '0113 496 0001',
      languages: ['Urdu'],
      address: '4 Mill Row, Leeds',
      postcode: 'LS1 4AP',
      place: { latitude: 53.8, longitude: -1.55 },
      online: true,
    });
    expect([service.stepFree, service.minimumAge, service.email, service.url]).toEqual(Array(4).fill(undefined));
  });
});
