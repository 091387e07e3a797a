import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './policy.ts';
import { saveOrganisation } from './save-organisation.ts';
import { setPolicy } from './set-policy.ts';
import { commissioner, itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const admin = () => world.as(staff.admin);
const board = await saveOrganisation({ kind: 'commissioner', name: 'Hill Care Board' }, admin());
const team = await saveOrganisation(
  { kind: 'team', name: 'Hill Link Workers', commissionerId: board.organisationId },
  admin(),
);

describe('setPolicy', () => {
  itRefusesOtherActors(setPolicy, ['network-admin']);

  it('sets a commissioner’s values, the standard for what is left out', async () => {
    const set = await setPolicy({ commissionerId: board.organisationId, policy: { waitlistReview: 30 } }, admin());
    expect(set).toMatchObject({ policy: { ...defaultPolicy, waitlistReview: 30 } });
  });

  it.each([
    ['reminders out of order', board.organisationId, { answerWithin: 6, remindAgainAt: 4 }, 'policy.order'],
    ['an organisation of another kind', team.organisationId, {}, 'organisation.kind'],
    ['a commissioner that is not there', commissioner, {}, 'organisation.missing'],
  ])('refuses %s', async (_, commissionerId, policy, code) => {
    expect((await refusalOf(setPolicy({ commissionerId, policy }, admin()))).code).toBe(code);
  });

  it('sets once when the same request is sent twice', async () => {
    const input = { commissionerId: board.organisationId, policy: { firstContact: 4 } };
    const first = await setPolicy(input, world.as(staff.admin, { key: 'policy' }));
    expect(await setPolicy(input, world.as(staff.admin, { key: 'policy' }))).toEqual(first);
  });
});
