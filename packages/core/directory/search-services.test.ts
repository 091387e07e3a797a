import { describe, expect, it } from 'vitest';
import { alternativesTo } from './alternatives.ts';
import { importPostcodes } from './import-postcodes.ts';
import { searchServices } from './search-services.ts';
import type { Service } from './service.ts';
import { readDirectory } from './snapshot.ts';
import {
  itRefusesOtherActors,
  newWorld,
  provider,
  provider2,
  putDirectory,
  refusalOf,
  services,
  silentProvider,
  staff,
  testDirectory,
} from '@fingerpost/testkit';

const world = await newWorld();
const id = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
const at = (latitude: number, longitude: number) => ({ latitude, longitude });

const listing = (number: number, name: string, rest: Partial<Service> = {}): Service => ({
  serviceId: id(number),
  organisationId: provider,
  name,
  status: 'active',
  kind: 'exercise',
  needs: ['physical-activity-weight'],
  ...rest,
});
const added: readonly Service[] = [
  listing(1, 'Canal Walks', { place: at(53.8, -1.55), postcode: 'LS1 4AP', free: true, languages: ['Urdu'] }),
  listing(2, 'Hill Walks', { place: at(53.9, -1.55), minimumAge: 60, organisationId: silentProvider }),
  listing(3, 'Seated Movement', { place: at(53.81, -1.55), stepFree: true, description: 'Gentle café walks, too.' }),
  listing(4, 'Nowhere Walks', {}),
  listing(5, 'Old Walks', { status: 'defunct' }),
  listing(6, 'Reading Walks', { needs: ['education-learning'], place: at(53.8, -1.55) }),
];
const snapshot = testDirectory();
for (const entry of added) snapshot.services[entry.serviceId] = { version: 1, entry };
await putDirectory(world.objects, snapshot);

const search = (input: object) => searchServices(input, world.as(staff.linkWorker));
const names = async (input: object) => (await search(input)).items.map(({ name }) => name);
const active = 'physical-activity-weight';

describe('searchServices', () => {
  itRefusesOtherActors(searchServices, [
    'referrer',
    'link-worker',
    'team-lead',
    'provider',
    'commissioner',
    'network-admin',
  ]);

  it('finds what lists the need, and nothing that has ended', async () => {
    const found = await names({ need: active });
    expect(found).toEqual(['Canal Walks', 'Hill Walks', 'Nowhere Walks', 'Seated Movement', 'Tuesday Walkers']);
  });

  it('puts the nearer first and the unknown last, in miles to one decimal', async () => {
    const { items, home } = await search({ need: active, home: 'LS1' });
    expect(home).toBe('area');
    expect(items.map(({ name, miles }) => [name, miles])).toEqual([
      ['Canal Walks', 0],
      ['Seated Movement', 0.7],
      ['Hill Walks', 6.9],
      ['Nowhere Walks', undefined],
      ['Tuesday Walkers', undefined],
    ]);
  });

  it('says that a home is not known rather than guess a distance', async () => {
    const { items, home } = await search({ need: active, home: 'ZE1 0AA' });
    expect(home).toBe('unknown');
    expect(items.every(({ miles }) => miles === undefined)).toBe(true);
  });

  it('measures from the postcode itself once postcodes were imported', async () => {
    const system = world.as({ kind: 'system', process: 'import' });
    await importPostcodes({ outward: 'LS2', places: { '9JT': [53.81, -1.55], '8AA': [53.83, -1.55] } }, system);
    expect(await search({ words: 'canal', home: 'ls2 9jt' })).toMatchObject({
      home: 'postcode',
      items: [{ miles: 0.7 }],
    });
    expect(await search({ words: 'canal', home: 'LS2' })).toMatchObject({ home: 'area', items: [{ miles: 1.4 }] });
  });

  it('needs every word, as the beginning of a word of the name, the provider or the description', async () => {
    expect(await names({ words: 'walk canal' })).toEqual(['Canal Walks']);
    expect(await names({ words: 'CAFE' })).toEqual(['Seated Movement']);
    expect(await names({ words: 'chapel hill' })).toEqual(['Hill Walks']);
    expect(await names({ words: 'alks' })).toEqual([]);
  });

  it('puts what lists the need before what only has the words, and names before descriptions', async () => {
    expect(await names({ need: active, words: 'walks' })).toEqual([
      'Canal Walks',
      'Hill Walks',
      'Nowhere Walks',
      'Seated Movement',
      'Reading Walks',
    ]);
  });

  it.each([
    [{ need: active, age: 40 }, ['Canal Walks', 'Nowhere Walks', 'Seated Movement', 'Tuesday Walkers']],
    [{ need: active, stepFree: true }, ['Seated Movement']],
    [{ need: active, free: 'true' }, ['Canal Walks']],
    [{ need: active, language: 'urdu' }, ['Canal Walks']],
    [{ need: active, leaveOut: [id(1), id(2), id(3)] }, ['Nowhere Walks', 'Tuesday Walkers']],
  ])('keeps to %j', async (input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  it('says which services can be sent a referral through the network', async () => {
    const { items } = await search({ need: 'food' });
    expect(items.map(({ name, network }) => [name, network])).toEqual([
      ['Chapel Lunch', false],
      ['Harbour Larder', true],
      ['Meadow Pantry', true],
      ['Quay Kitchen', true],
    ]);
  });

  it('gives every result exactly once over its pages', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ limit: '3', cursor });
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items.map(({ serviceId }) => serviceId));
      cursor = page.next;
    } while (cursor !== undefined);
    const all = (await search({ limit: 100 })).items.map(({ serviceId }) => serviceId);
    expect(seen).toEqual(all);
    expect(all).toHaveLength(11);
  });

  it('refuses a cursor of another search, and a home that is no postcode', async () => {
    const { next } = await search({ limit: 1 });
    expect((await refusalOf(search({ limit: 1, words: 'walks', cursor: next }))).code).toBe('page.cursor');
    expect((await refusalOf(search({ home: 'Leeds' }))).code).toBe('input.invalid');
  });

  it('costs no table unit', async () => {
    world.meter.usage.trips = 0;
    await search({ need: active, home: 'LS1 4AP' });
    expect(world.meter.usage.trips).toBe(0);
  });
});

describe('alternativesTo', () => {
  it('gives the nearest services of other organisations for the same need', async () => {
    const directory = await readDirectory(world.as(staff.linkWorker));
    const silent = directory.service(services.silent)!;
    const found = alternativesTo(directory, silent, 'food', at(52, -1.3));
    expect(found.map(({ name }) => name)).toEqual(['Meadow Pantry', 'Harbour Larder', 'Quay Kitchen']);
    expect(alternativesTo(directory, silent, 'food', undefined, 1)).toHaveLength(1);
    expect(found.map(({ organisationId }) => organisationId)).toEqual([provider, provider2, provider2]);
  });
});
