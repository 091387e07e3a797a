import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { eventSort } from '@fingerpost/kernel';
import { memberKey } from './access.keys.ts';
import { putMember, readMember } from './member.repository.ts';
import type { Member } from './member.ts';
import { setAway } from './set-away.ts';

const world = await newWorld();
const { linkWorker, colleague, lead, linkWorker2 } = staff;

const keep = (actor: (typeof staff)[keyof typeof staff], rest: Partial<Member> = {}) => {
  const { memberId, organisationId, name, role } = actor;
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  return putMember({ member: { memberId, organisationId, name, role, email, status: 'active', ...rest }, version: 1 });
};
const away = { from: '2026-11-09', to: '2026-11-13', cover: colleague.memberId };
const gone = { ...colleague, memberId: `mem_${'g'.repeat(26)}`, name: 'Gale Gone' };
await world.table.write(
  [keep(linkWorker), keep(colleague), keep(lead), keep(linkWorker2), keep(gone, { status: 'deactivated' })],
  'token-of-the-members',
);

describe('setAway', () => {
  itRefusesOtherActors(setAway, ['link-worker', 'team-lead']);

  it('says from when to when a member is away and who covers, with an event for the directory', async () => {
    const { memberId, organisationId } = linkWorker;
    const state = await setAway({ memberId, ...away }, world.as(linkWorker));
    expect(state).toEqual({ memberId, away, version: 2 });
    expect((await readMember(world.as(lead), organisationId, memberId))?.member.away).toEqual(away);
    const { pk, sk } = memberKey(organisationId, memberId);
    const event = await world.table.get({ pk, sk: eventSort(sk, 2) });
    expect(event?.data).toMatchObject({ type: 'MemberAwaySet', subject: memberId, data: { organisationId, ...away } });
  });

  it('says that they are back when no dates are given', async () => {
    const { memberId } = linkWorker;
    const state = await setAway({ memberId }, world.as(lead));
    expect(state.away).toBeUndefined();
  });

  it('does it once when the same request comes twice', async () => {
    const context = world.as(lead, { key: 'once' });
    const first = await setAway({ memberId: lead.memberId, ...away }, context);
    expect(await setAway({ memberId: lead.memberId, ...away }, context)).toEqual(first);
  });

  it.each([
    [
      'a link worker who decides for a colleague',
      linkWorker,
      { memberId: colleague.memberId, cover: lead.memberId },
      'member.not-in-team',
    ],
    ['a lead who decides for another team', lead, { memberId: linkWorker2.memberId }, 'member.not-in-team'],
    ['a last day before the first', lead, { to: '2026-11-08' }, 'member.away-dates'],
    ['dates without a cover', lead, { cover: undefined }, 'member.away-dates'],
    ['covering for oneself', lead, { cover: linkWorker.memberId }, 'member.away-dates'],
    ['a cover of another team', lead, { cover: linkWorker2.memberId }, 'member.cover'],
    ['a cover who has left', lead, { cover: gone.memberId }, 'member.cover'],
    [
      'a cover who is away on one of the days',
      lead,
      { cover: lead.memberId, from: '2026-11-13', to: '2026-11-20' },
      'member.cover',
    ],
  ])('refuses %s', async (_, actor, changes, code) => {
    const input = { memberId: linkWorker.memberId, ...away, ...changes };
    expect((await refusalOf(setAway(input, world.as(actor)))).code).toBe(code);
  });
});
