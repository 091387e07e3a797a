import { describe, expect, it } from 'vitest';
import { everybodySignedUp, itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { readMember } from './member.repository.ts';
import { setHours } from './set-hours.ts';

const world = await newWorld();
await everybodySignedUp(world);
const { lead, linkWorker, linkWorker2, colleague } = staff;

describe('setHours', () => {
  itRefusesOtherActors(setHours, ['team-lead']);

  it('keeps how much of full time a member of the team works', async () => {
    const { memberId, organisationId } = linkWorker;
    expect(await setHours({ memberId, wte: 0.6 }, world.as(lead))).toEqual({ memberId, wte: 0.6, version: 2 });
    expect((await readMember(world.as(lead), organisationId, memberId))?.member.wte).toBe(0.6);
  });

  it('does it once when the same request comes twice', async () => {
    const { memberId } = colleague;
    const context = world.as(lead, { key: 'once' });
    expect(await setHours({ memberId, wte: 0.5 }, context)).toEqual(await setHours({ memberId, wte: 0.5 }, context));
  });

  it.each([
    ['a member of another team', { memberId: linkWorker2.memberId, wte: 0.5 }, {}, 'member.not-in-team'],
    ['more than full time', { memberId: linkWorker.memberId, wte: 1.2 }, {}, 'input.invalid'],
    ['another version than was read', { memberId: linkWorker.memberId, wte: 1 }, { ifMatch: 99 }, 'version.stale'],
  ])('refuses %s', async (_, input, circumstances, code) => {
    expect((await refusalOf(setHours(input, world.as(lead, circumstances)))).code).toBe(code);
  });
});
