import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, storedNetwork, team } from '@fingerpost/testkit';
import { readOrganisation } from './organisation.repository.ts';
import { saveOrganisation } from './save-organisation.ts';
import { setComplaintsDesk } from './set-complaints-desk.ts';

const world = await newWorld();
await storedNetwork(world);
const admin = world.as(staff.admin);
const desk = { leadId: staff.lead.memberId, deputyId: staff.colleague.memberId };

describe('setComplaintsDesk', () => {
  itRefusesOtherActors(setComplaintsDesk, ['network-admin']);

  it('names who answers complaints, through a change of the name, and nobody again', async () => {
    expect(await setComplaintsDesk({ organisationId: team, ...desk }, admin)).toMatchObject({ complaints: desk });
    const commissionerId = staff.commissioner.organisationId;
    await saveOrganisation({ kind: 'team', organisationId: team, name: 'Brook', commissionerId }, admin);
    expect((await readOrganisation(admin, team)).organisation).toMatchObject({ name: 'Brook', complaints: desk });
    expect((await setComplaintsDesk({ organisationId: team }, admin)).complaints).toBeUndefined();
  });

  it('does it once when the same request comes twice', async () => {
    const context = world.as(staff.admin, { key: 'once' });
    const set = () => setComplaintsDesk({ organisationId: team, leadId: desk.leadId }, context);
    expect(await set()).toEqual(await set());
  });

  it.each([
    ['a member of another organisation', { leadId: staff.provider.memberId }],
    ['the same person twice', { leadId: desk.leadId, deputyId: desk.leadId }],
    ['a deputy of nobody', { deputyId: desk.deputyId }],
  ])('refuses %s', async (_, named) => {
    const refusal = await refusalOf(setComplaintsDesk({ organisationId: team, ...named }, admin));
    expect(refusal.code).toBe('organisation.complaints');
  });
});
