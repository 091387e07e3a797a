import { describe, expect, it } from 'vitest';
import { inviteMember } from './invite-member.ts';
import { listMembers } from './list-members.ts';
import { saveOrganisation } from './save-organisation.ts';
import { itRefusesOtherActors, newWorld, staff } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const { organisationId } = await saveOrganisation({ kind: 'provider', name: 'Lantern House' }, admin());
for (const name of ['Ada', 'Bea', 'Cyd'])
  await inviteMember({ organisationId, name, email: `${name}@lantern.example`, role: 'provider' }, admin());

describe('listMembers', () => {
  itRefusesOtherActors(listMembers, ['network-admin']);

  it('gives every member exactly once over its pages, and nothing but members', async () => {
    const first = await listMembers({ organisationId, limit: 2 }, admin());
    const second = await listMembers({ organisationId, limit: 2, cursor: first.next }, admin());
    const all = [...first.items, ...second.items];
    expect(all.map(({ name }) => name).sort()).toEqual(['Ada', 'Bea', 'Cyd']);
    expect(all.every(({ status, version }) => status === 'invited' && version === 1)).toBe(true);
    expect(second.next).toBeUndefined();
  });
});
