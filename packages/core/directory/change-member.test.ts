import { describe, expect, it } from 'vitest';
import { activeMembersKey, resolveMember } from '@fingerpost/core/access';
import { heldByMember, holderKey } from '@fingerpost/core/work';
import { changeMember } from './change-member.ts';
import { foundNetwork } from './found-network.ts';
import { memberHoldsWork } from './holds-work.ts';
import { inviteMember } from './invite-member.ts';
import { saveOrganisation } from './save-organisation.ts';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const system = { kind: 'system', process: 'sign-in' } as const;
const board = await saveOrganisation({ kind: 'commissioner', name: 'Hill Care Board' }, admin());
const team = await saveOrganisation({ kind: 'team', name: 'Hill', commissionerId: board.organisationId }, admin());
const { organisationId } = team;

const signIn = (email: string) =>
  resolveMember({ issuer: 'https://issuer.example', subject: email, email, emailVerified: true }, world.as(system));
const invited = (email: string) =>
  inviteMember({ organisationId, name: 'Sorrel Lark', email, role: 'link-worker' }, admin());
const joined = async (email: string) => {
  await invited(email);
  return signIn(email);
};
const tally = async () => (await world.table.get(activeMembersKey(organisationId)))?.tally ?? 0;
const change = (memberId: string, changes: object, circumstances = {}) =>
  changeMember({ organisationId, memberId, ...changes }, world.as(staff.admin, circumstances));

describe('changeMember', () => {
  itRefusesOtherActors(changeMember, ['network-admin']);

  it('changes what a member may do from their next request on', async () => {
    const { memberId } = await joined('role@hill.example');
    expect(await change(memberId, { role: 'team-lead' })).toMatchObject({ role: 'team-lead', version: 3 });
    expect(await signIn('role@hill.example')).toMatchObject({ memberId, role: 'team-lead' });
  });

  it('deactivates and re-activates, and keeps count of the active members', async () => {
    const { memberId } = await joined('leaver@hill.example');
    const before = await tally();
    await change(memberId, { status: 'deactivated' });
    expect((await refusalOf(signIn('leaver@hill.example'))).code).toBe('member.not-invited');
    expect(await tally()).toBe(before - 1);
    expect(await change(memberId, { status: 'active' })).toMatchObject({ status: 'active' });
    expect(await signIn('leaver@hill.example')).toMatchObject({ memberId });
    expect(await tally()).toBe(before);
  });

  it('takes an invitation back, and gives it again', async () => {
    const { memberId } = await invited('pending@hill.example');
    const before = await tally();
    await change(memberId, { status: 'deactivated' });
    expect((await refusalOf(signIn('pending@hill.example'))).code).toBe('member.not-invited');
    expect(await change(memberId, { status: 'active' })).toMatchObject({ status: 'invited' });
    expect(await tally()).toBe(before);
    expect(await signIn('pending@hill.example')).toMatchObject({ memberId });
  });

  it('lets somebody go to another organisation, and not back to both', async () => {
    const { memberId } = await joined('mover@hill.example');
    await change(memberId, { status: 'deactivated' });
    const trust = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, admin());
    await inviteMember(
      { organisationId: trust.organisationId, name: 'Sorrel Lark', email: 'mover@hill.example', role: 'provider' },
      admin(),
    );
    expect(await signIn('mover@hill.example')).toMatchObject({ organisationId: trust.organisationId });
    expect((await refusalOf(change(memberId, { status: 'active' }))).code).toBe('member.email-taken');
  });

  it('refuses to deactivate a member who holds open work', async () => {
    const { memberId } = await joined('busy@hill.example');
    await world.table.write(
      [
        {
          kind: 'put',
          expect: 'new',
          item: {
            pk: 'CASE#held',
            sk: '0',
            type: 'case',
            version: 1,
            data: {},
            holder: holderKey(heldByMember(memberId)),
            holderSort: '2026',
          },
        },
      ],
      admin().random(26),
    );
    expect(await memberHoldsWork(admin(), memberId)).toBe(true);
    expect((await refusalOf(change(memberId, { status: 'deactivated' }))).code).toBe('member.holds-work');
  });

  it.each([
    ['a role that does not fit', { role: 'provider' }, 'member.role'],
    ['a member of another organisation', { organisationId: board.organisationId }, 'member.missing'],
  ])('refuses %s', async (_, changes, code) => {
    const { memberId } = await signIn('role@hill.example');
    expect((await refusalOf(change(memberId, changes))).code).toBe(code);
  });

  it('refuses to deactivate the last administrator', async () => {
    const founding = { name: 'Hill Network', admin: { name: 'Alex Reed', email: 'alex@hill.example' } };
    const network = await foundNetwork(founding, world.as({ kind: 'system', process: 'import' }));
    await signIn('alex@hill.example');
    const refusal = await refusalOf(changeMember({ ...network, status: 'deactivated' }, admin()));
    expect(refusal.code).toBe('member.last-admin');
  });

  it('changes once when the same request is sent twice', async () => {
    const { memberId } = await joined('once@hill.example');
    const first = await change(memberId, { role: 'team-lead' }, { key: 'once' });
    expect(await change(memberId, { role: 'team-lead' }, { key: 'once' })).toEqual(first);
  });
});
