import { describe, expect, it } from 'vitest';
import { readMember } from '@fingerpost/core/access';
import { changeMember } from './change-member.ts';
import { inviteMember } from './invite-member.ts';
import { saveOrganisation } from './save-organisation.ts';
import { itRefusesOtherActors, newWorld, organisationId, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const trust = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, admin());
const board = await saveOrganisation({ kind: 'commissioner', name: 'Hill Care Board' }, admin());
const team = await saveOrganisation({ kind: 'team', name: 'Hill', commissionerId: board.organisationId }, admin());
const invite = (changes: object, circumstances = {}) =>
  inviteMember(
    {
      organisationId: trust.organisationId,
      name: 'Merle Finch',
      email: 'merle@lantern.example',
      role: 'provider',
      ...changes,
    },
    world.as(staff.admin, circumstances),
  );

describe('inviteMember', () => {
  itRefusesOtherActors(inviteMember, ['network-admin']);

  it('keeps an invited member, with the event that lets the invitation be sent', async () => {
    const invited = await invite({ email: 'Merle@Lantern.example' });
    expect(invited).toMatchObject({ status: 'invited', email: 'merle@lantern.example', role: 'provider', version: 1 });
    const stored = await readMember(admin(), trust.organisationId, invited.memberId);
    expect(stored?.member).toMatchObject({ name: 'Merle Finch', status: 'invited' });
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    expect(events.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ type: 'MemberInvited', subject: invited.memberId }),
    );
    expect(JSON.stringify(events)).not.toMatch(/merle/i);
  });

  it.each([
    [
      'an address that was invited already, however it is cased',
      { email: 'MERLE@lantern.example' },
      'member.email-taken',
    ],
    ['a role of another kind of organisation', { email: 'a@b.example', role: 'link-worker' }, 'member.role'],
    ['an organisation that is not there', { organisationId: organisationId('x') }, 'organisation.missing'],
    ['what is no address', { email: 'merle' }, 'input.invalid'],
  ])('refuses %s', async (_, changes, code) => {
    expect((await refusalOf(invite(changes))).code).toBe(code);
  });

  it('lets a team have link workers and leads', async () => {
    const { organisationId: teamId } = team;
    const lead = await invite({ organisationId: teamId, email: 'lead@hill.example', role: 'team-lead' });
    const worker = await invite({ organisationId: teamId, email: 'worker@hill.example', role: 'link-worker' });
    expect([lead.role, worker.role]).toEqual(['team-lead', 'link-worker']);
  });

  it('invites to a closed organisation no more', async () => {
    const closed = await saveOrganisation({ kind: 'provider', name: 'Gone', status: 'closed' }, admin());
    const refusal = await refusalOf(invite({ organisationId: closed.organisationId, email: 'x@gone.example' }));
    expect(refusal.code).toBe('organisation.closed');
  });

  it('invites once when the same request is sent twice', async () => {
    const first = await invite({ email: 'once@lantern.example' }, { key: 'once' });
    expect(await invite({ email: 'once@lantern.example' }, { key: 'once' })).toEqual(first);
  });

  it('invites an address again once its member was deactivated', async () => {
    const first = await invite({ email: 'again@lantern.example' });
    const { organisationId: id, memberId } = first;
    await changeMember({ organisationId: id, memberId, status: 'deactivated' }, admin());
    const second = await invite({ email: 'again@lantern.example' });
    expect(second.memberId).not.toBe(memberId);
  });
});
