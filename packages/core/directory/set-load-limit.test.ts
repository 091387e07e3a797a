import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, storedNetwork, team } from '@fingerpost/testkit';
import { readOrganisation } from './organisation.repository.ts';
import { saveOrganisation } from './save-organisation.ts';
import { setLoadLimit } from './set-load-limit.ts';

const world = await newWorld();
await storedNetwork(world);
const lead = world.as(staff.lead);

describe('setLoadLimit', () => {
  itRefusesOtherActors(setLoadLimit, ['team-lead']);

  it('keeps the limit of the lead’s own team, through a change of its name, and takes it away again', async () => {
    expect(await setLoadLimit({ loadLimit: 70 }, lead)).toEqual({ loadLimit: 70, version: 2 });
    const renamed = {
      kind: 'team',
      organisationId: team,
      name: 'Brook',
      commissionerId: staff.commissioner.organisationId,
    };
    await saveOrganisation(renamed, world.as(staff.admin));
    expect((await readOrganisation(lead, team)).organisation).toMatchObject({ name: 'Brook', loadLimit: 70 });
    expect((await setLoadLimit({}, lead)).loadLimit).toBeUndefined();
  });

  it('does it once when the same request comes twice', async () => {
    const context = world.as(staff.lead2, { key: 'once' });
    expect(await setLoadLimit({ loadLimit: 60 }, context)).toEqual(await setLoadLimit({ loadLimit: 60 }, context));
  });

  it.each([
    ['a limit of nothing', { loadLimit: 0 }, {}, 'input.invalid'],
    ['another version than was read', { loadLimit: 60 }, { ifMatch: 99 }, 'version.stale'],
  ])('refuses %s', async (_, input, circumstances, code) => {
    expect((await refusalOf(setLoadLimit(input, world.as(staff.lead, circumstances)))).code).toBe(code);
  });
});
