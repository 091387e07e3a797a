import { beforeEach, describe, expect, it } from 'vitest';
import { resolveMember } from '@fingerpost/core/access';
import { EventEnvelope, type Objects } from '@fingerpost/kernel';
import { changeMember } from './change-member.ts';
import { snapshotObject } from './directory.keys.ts';
import { projectDirectory } from './directory.projection.ts';
import { rebuildDirectory } from './rebuild-directory.ts';
import { inviteMember } from './invite-member.ts';
import { saveOrganisation } from './save-organisation.ts';
import { saveService } from './save-service.ts';
import { readDirectory } from './snapshot.ts';
import { MemoryObjects, newWorld, staff } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const { organisationId } = await saveOrganisation({ kind: 'provider', name: 'Lantern' }, admin());
await saveOrganisation({ kind: 'provider', organisationId, name: 'Lantern House' }, admin());
const listing = { organisationId, name: 'Pantry', kind: 'food', needs: ['food'] };
const { serviceId } = await saveService(listing, admin());
await saveService({ ...listing, serviceId, name: 'Larder' }, admin());
const invited = { organisationId, name: 'Merle Finch', email: 'merle@lantern.example', role: 'provider' };
const { memberId } = await inviteMember(invited, admin());
const identity = { issuer: 'https://issuer.example', subject: 'merle', email: invited.email, emailVerified: true };
await resolveMember(identity, world.as({ kind: 'system', process: 'sign-in' }));
const left = await inviteMember({ ...invited, email: 'left@lantern.example' }, admin());
await changeMember({ organisationId, memberId: left.memberId, status: 'deactivated' }, admin());

const events = (await world.everything())
  .filter(({ type }) => type === 'event')
  .map(({ data }) => EventEnvelope.parse(data));

let objects = new MemoryObjects();
const ports = (other: Objects = objects) => ({ table: world.table, objects: other, pause: () => Promise.resolve() });
const snapshot = async () => (await objects.get(snapshotObject))?.body;

const expected = async () => {
  const directory = await readDirectory({ objects });
  expect(directory.nameOf(organisationId)).toBe('Lantern House');
  expect(directory.service(serviceId)).toMatchObject({ name: 'Larder' });
  expect(directory.member(memberId)).toEqual({
    memberId,
    organisationId,
    name: 'Merle Finch',
    role: 'provider',
    active: true,
  });
  expect(directory.isOnNetwork(organisationId)).toBe(true);
  expect(directory.member(left.memberId)).toMatchObject({ active: false });
};

beforeEach(() => {
  objects = new MemoryObjects();
});

describe('projectDirectory', () => {
  it('brings organisations, services and members into the snapshot', async () => {
    expect(events.length).toBe(8);
    await projectDirectory(ports(), events);
    await expected();
  });

  it('is right when events come one by one and backwards', async () => {
    for (const event of events.toReversed()) await projectDirectory(ports(), [event]);
    await expected();
  });

  it('reads and writes nothing when the same events come again', async () => {
    await projectDirectory(ports(), events);
    const tag = (await objects.get(snapshotObject))?.tag;
    world.meter.usage.trips = 0;
    await projectDirectory(ports(), events);
    expect((await objects.get(snapshotObject))?.tag).toBe(tag);
    expect(world.meter.usage.trips).toBe(0);
  });

  it('loses nothing when two readers write at the same time', async () => {
    await Promise.all(events.map((event) => projectDirectory(ports(), [event])));
    await expected();
  });

  it('never goes back to an older version', async () => {
    await rebuildDirectory(ports());
    const stored = JSON.parse((await snapshot()) ?? '') as { services: Record<string, { version: number }> };
    stored.services[serviceId]!.version = 9;
    await objects.put(snapshotObject, JSON.stringify(stored));
    await projectDirectory(ports(), events);
    expect(JSON.parse((await snapshot()) ?? '')).toMatchObject({ services: { [serviceId]: { version: 9 } } });
  });

  it('leaves the events of cases alone', async () => {
    const other = { ...events[0]!, type: 'CaseOpened' };
    await projectDirectory(ports(), [other]);
    expect(await snapshot()).toBeUndefined();
  });

  it('keeps no e-mail address of a member', async () => {
    await projectDirectory(ports(), events);
    expect(await snapshot()).not.toContain('merle@');
  });
});

describe('rebuildDirectory', () => {
  it('makes from the table what the events made', async () => {
    await projectDirectory(ports(), events);
    const made = JSON.parse((await snapshot()) ?? '') as unknown;
    objects = new MemoryObjects();
    await rebuildDirectory(ports());
    expect(JSON.parse((await snapshot()) ?? '')).toEqual(made);
  });

  it('replaces a broken snapshot', async () => {
    await objects.put(snapshotObject, '{"broken":');
    await rebuildDirectory(ports());
    await expected();
  });

  it('goes again when a change came in between', async () => {
    const held = new MemoryObjects();
    let disturbed = false;
    const racing: Objects = {
      get: (key) => held.get(key),
      getIfChanged: (key, tag) => held.getIfChanged(key, tag),
      list: (prefix) => held.list(prefix),
      put: async (key, body, expect) => {
        if (!disturbed) {
          disturbed = true;
          await projectDirectory(ports(held), events);
        }
        return held.put(key, body, expect);
      },
    };
    await rebuildDirectory(ports(racing));
    objects = held;
    await expected();
  });
});
