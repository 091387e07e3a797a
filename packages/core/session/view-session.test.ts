import { describe, expect, it } from 'vitest';
import { sessionIdOf } from '@fingerpost/kernel';
import { pauseCase } from '@fingerpost/core/case';
import { withdrawReferral } from '@fingerpost/core/referral';
import { viewSession } from './view-session.ts';
import {
  costOf,
  groupIn,
  itRefusesOtherActors,
  newWorld,
  placedReferral,
  refusalOf,
  sentToGroup,
  staff,
} from '@fingerpost/testkit';

const world = await newWorld();
const view = (groupId: string, on = '2026-11-03', actor: Parameters<typeof world.as>[0] = staff.provider) =>
  viewSession({ sessionId: sessionIdOf(groupId, on) }, world.as(actor));

describe('viewSession', () => {
  itRefusesOtherActors(viewSession, ['provider']);

  it('lists those who have a place from that day on, by the name they share, and nobody else', async () => {
    const groupId = await groupIn(world);
    const named = await placedReferral(world, groupId);
    const unnamed = await placedReferral(world, groupId, { share: ['phone'] });
    await placedReferral(world, groupId, { from: '2026-11-10' });
    await sentToGroup(world);
    const { people, name, place } = await view(groupId);
    expect({ name, place }).toEqual({ name: 'Tuesday walking group', place: 'The bandstand' });
    expect(people.map(({ referralId }) => referralId).toSorted()).toEqual(
      [named.referralId, unnamed.referralId].toSorted(),
    );
    expect(people.map((person) => person.name)).toContain('Ottoline Pettigrew');
    expect(people.find(({ referralId }) => referralId === unnamed.referralId)?.name).toBeUndefined();
    expect((await view(groupId, '2026-11-10')).people).toHaveLength(3);
  });

  it('shows nothing of somebody whose referral has ended, nor of somebody kept from the reader', async () => {
    const groupId = await groupIn(world);
    const [gone, kept] = [await placedReferral(world, groupId), await placedReferral(world, groupId)];
    await withdrawReferral({ referralId: gone.referralId, reason: 'died' }, world.as(staff.linkWorker));
    expect((await view(groupId)).people.map(({ referralId }) => referralId)).toEqual([kept.referralId]);
    const whoKnowsThem = { ...staff.provider, notWith: [kept.caseId] };
    expect((await view(groupId, '2026-11-03', whoKnowsThem)).people).toEqual([]);
  });

  it('says who is not to be expected yet', async () => {
    const groupId = await groupIn(world);
    const { caseId } = await placedReferral(world, groupId);
    await pauseCase({ caseId, reason: 'away', until: '2026-11-20' }, world.as(staff.linkWorker));
    expect((await view(groupId)).people[0]?.notBefore).toBe('2026-11-20');
  });

  it('carries nothing by which the person could be reached', async () => {
    const groupId = await groupIn(world);
    await placedReferral(world, groupId);
    const text = JSON.stringify(await view(groupId));
    for (const detail of ['07700', 'OX16', '1951', 'Skips meals']) expect(text).not.toContain(detail);
  });

  it('says nothing to another provider, nor of a day without a meeting', async () => {
    const groupId = await groupIn(world);
    for (const [day, actor] of [['2026-11-03', staff.provider2], ['2026-11-04']] as const)
      expect((await refusalOf(view(groupId, day, actor))).code).toBe('session.missing');
  });

  it('records the view of each case it shows, and of no other, in one write', async () => {
    const groupId = await groupIn(world);
    const shown = [await placedReferral(world, groupId), await placedReferral(world, groupId)];
    const later = await placedReferral(world, groupId, { from: '2026-11-10' });
    await view(groupId);
    const viewed = async ({ caseId, referralId }: { caseId: string; referralId: string }) =>
      (await world.everything()).filter(
        ({ type, data }) =>
          type === 'view' && JSON.stringify(data).includes(referralId) && JSON.stringify(data).includes(caseId),
      );
    for (const journey of shown)
      expect((await viewed(journey)).map(({ data }) => data)).toMatchObject([{ memberId: staff.provider.memberId }]);
    expect(await viewed(later)).toEqual([]);
  });

  it('costs four round trips with eight people', async () => {
    const groupId = await groupIn(world);
    for (let count = 0; count < 8; count += 1) await placedReferral(world, groupId);
    expect((await costOf(world, () => view(groupId))).trips).toBeLessThanOrEqual(4);
  });
});
