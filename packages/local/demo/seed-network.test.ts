import { beforeAll, describe, expect, test } from 'vitest';
import { readMembership } from '@fingerpost/core/access';
import { type Directory, readDirectory, searchServices } from '@fingerpost/core/directory';
import { newWorld, staff, type World } from '@fingerpost/testkit';
import { demoPeople } from '../demo-people.ts';
import { type DemoActors, seedNetwork } from './seed-network.ts';

const issuer = 'http://localhost:3001';
let world: World;
let actors: DemoActors;
let directory: Directory;

beforeAll(async () => {
  world = await newWorld();
  actors = await seedNetwork(world.as, issuer);
  directory = await readDirectory(world.as(staff.admin));
}, 60_000);

describe('the demo network', () => {
  test.each(demoPeople)('$sub can act from the first token on', async ({ sub, role, name }) => {
    const actor = await readMembership(world.as(staff.admin), { issuer, subject: sub });
    expect(actor).toMatchObject({ role, name });
    expect(actor).toEqual(actors.get(sub));
  });

  test('has every kind of organisation twice, with practices under teams under commissioners', () => {
    const count = (kind: string) => directory.organisations().filter((each) => each.kind === kind).length;
    expect([count('commissioner'), count('team'), count('practice'), count('network')]).toEqual([2, 2, 3, 1]);
    for (const organisation of directory.organisations()) {
      if (organisation.kind === 'practice') expect(directory.organisation(organisation.teamId)?.kind).toBe('team');
      if (organisation.kind === 'team')
        expect(directory.organisation(organisation.commissionerId)?.kind).toBe('commissioner');
    }
    expect(directory.network()).toMatchObject({ crisisNumber: '0808 157 0111', safeguardingNumber: '0113 496 0199' });
  });

  test('lists the real food banks without anybody acting for them, under their licence', () => {
    const real = directory.services().filter(({ source }) => source !== undefined);
    expect(real).toHaveLength(31);
    expect(real.every(({ licence, needs, free }) => licence === 'Unlicense' && needs.includes('food') && free)).toBe(
      true,
    );
    expect(real.every(({ place, postcode }) => place !== undefined && postcode !== undefined)).toBe(true);
    expect(real.some(({ organisationId }) => directory.isOnNetwork(organisationId))).toBe(false);
  });

  test('has invented services of many kinds, each with somebody who answers', () => {
    const invented = directory.services().filter(({ source }) => source === undefined);
    expect(new Set(invented.map(({ organisationId }) => organisationId)).size).toBe(8);
    expect(new Set(invented.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    expect(invented.every(({ organisationId }) => directory.isOnNetwork(organisationId))).toBe(true);
  });

  test('finds food near Leeds, the nearest first', async () => {
    const worker = actors.get('link-worker') ?? staff.linkWorker;
    const { items, home } = await searchServices({ need: 'food', home: 'LS10 1AA' }, world.as(worker));
    expect(home).toBe('area');
    expect(items.slice(0, 2).map(({ name, miles }) => [name, miles])).toEqual([
      ['Lantern Pantry', 0],
      ['Leeds South & East food bank', 2.4],
    ]);
  });
});
