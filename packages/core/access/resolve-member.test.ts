import { describe, expect, it } from 'vitest';
import type { SystemActor } from '@fingerpost/kernel';
import { activeMembersKey } from './access.keys.ts';
import { readMembership } from './membership.ts';
import { readMember } from './member.repository.ts';
import { resolveMember } from './resolve-member.ts';
import { changeMember, inviteMember, saveOrganisation } from '@fingerpost/core/directory';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import type * as z from 'zod';

const world = await newWorld();
const signIn: z.infer<typeof SystemActor> = { kind: 'system', process: 'sign-in' };
const issuer = 'https://issuer.example';
const { organisationId } = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, world.as(staff.admin));
const invite = (email: string) =>
  inviteMember({ organisationId, name: 'Merle Finch', email, role: 'provider' }, world.as(staff.admin));
const arrive = (subject: string, email: string, emailVerified = true) =>
  resolveMember({ issuer, subject, email, emailVerified }, world.as(signIn));

describe('resolveMember', () => {
  itRefusesOtherActors(resolveMember, ['system']);

  it('joins an invited member to the identity that first signs in with their address', async () => {
    const { memberId } = await invite('merle@lantern.example');
    const actor = await arrive('merle', 'Merle@Lantern.example');
    expect(actor).toEqual({ kind: 'staff', memberId, name: 'Merle Finch', role: 'provider', organisationId });
    expect(await readMember(world.as(signIn), organisationId, memberId)).toMatchObject({
      version: 2,
      member: { status: 'active' },
    });
    expect((await world.table.get(activeMembersKey(organisationId)))?.tally).toBe(1);
  });

  it('answers the same member at every later sign-in, and writes nothing more', async () => {
    const before = (await world.everything()).length;
    const again = await arrive('merle', 'merle@lantern.example');
    expect(again.name).toBe('Merle Finch');
    expect((await world.everything()).length).toBe(before);
  });

  it('joins once when two sign-ins come at the same time', async () => {
    await invite('twice@lantern.example');
    const [one, other] = await Promise.all([
      arrive('twice', 'twice@lantern.example'),
      arrive('twice', 'twice@lantern.example'),
    ]);
    expect(other).toEqual(one);
    expect((await world.table.get(activeMembersKey(organisationId)))?.tally).toBe(2);
  });

  it.each([
    ['nobody invited', 'stranger@elsewhere.example', true],
    ['is not verified', 'careful@lantern.example', false],
    ['belongs to a member who has joined with another identity', 'merle@lantern.example', true],
  ])('refuses an address that %s', async (_, email, verified) => {
    if (email.startsWith('careful')) await invite(email);
    expect((await refusalOf(arrive('somebody-else', email, verified))).code).toBe('member.not-invited');
  });

  it('refuses another process than the sign-in', async () => {
    const workflow = { kind: 'system', process: 'workflow' } as const;
    const refusal = await refusalOf(resolveMember({ issuer, subject: 'merle' }, world.as(workflow)));
    expect(refusal.code).toBe('actor.not-allowed');
  });

  it('keeps neither the address nor the subject in a key', async () => {
    const keys = (await world.everything()).map(({ pk, sk }) => pk + sk).join('\n');
    expect(keys).not.toMatch(/merle|lantern|issuer/i);
  });
});

describe('readMembership', () => {
  it('gives a joined member in one read, and nobody for an unknown identity', async () => {
    world.meter.usage.trips = world.meter.usage.read = 0;
    expect(await readMembership(world.as(signIn), { issuer, subject: 'merle' })).toMatchObject({ name: 'Merle Finch' });
    expect(world.meter.usage).toMatchObject({ trips: 1, read: 1 });
    expect(
      await readMembership(world.as(signIn), { issuer: 'https://other.example', subject: 'merle' }),
    ).toBeUndefined();
  });

  it('gives nobody from the moment a member is deactivated', async () => {
    const identity = { issuer, subject: 'twice' };
    const actor = await readMembership(world.as(signIn), identity);
    const member = { organisationId, memberId: actor?.memberId };
    await changeMember({ ...member, status: 'deactivated' }, world.as(staff.admin));
    expect(await readMembership(world.as(signIn), identity)).toBeUndefined();
    await changeMember({ ...member, status: 'active' }, world.as(staff.admin));
    expect(await readMembership(world.as(signIn), identity)).toEqual(actor);
  });
});
