import { expect } from 'vitest';
import { sessionIdOf } from '@fingerpost/kernel';
import { pauseCase } from '@fingerpost/core/case';
import { acceptReferral, readReferral, recordDeath, viewReferral } from '@fingerpost/core/referral';
import { listPlaces, moveToGroup, viewSession } from '@fingerpost/core/session';
import { groupIn, placedReferral, sentToGroup, services, staff, type World } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const from = '2026-11-10';

const freeIn = async (world: World, groupId: string): Promise<number | undefined> => {
  const { items } = await listPlaces({ serviceId: services.group }, world.as(staff.linkWorker));
  return items.find((group) => group.groupId === groupId)?.free;
};

const expectedOn = async (world: World, groupId: string, on = from) =>
  (await viewSession({ sessionId: sessionIdOf(groupId, on) }, world.as(staff.provider))).people;

/** Who has a place in a group, and who has it no longer. */
export const aboutPlaces: readonly Situation[] = [
  {
    id: 'last-place-taken-twice',
    who: 'Two people whose referrals two volunteers accept at the same moment',
    happens: 'Both are given the last place of the Tuesday walk.',
    does: 'One is accepted into it. The other is not accepted at all, and the volunteer is told that the group is full.',
    others:
      'The link worker of the second sees that the service has not answered yet, and no place is promised to anybody twice.',
    run: async (world) => {
      const groupId = await groupIn(world, { capacity: 1 });
      const both = [await sentToGroup(world), await sentToGroup(world)];
      const results = await Promise.allSettled(
        both.map(({ referralId }) =>
          acceptReferral({ referralId, group: { groupId, from } }, world.as(staff.provider)),
        ),
      );
      const lost = results.findIndex(({ status }) => status === 'rejected');
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(results[lost]).toMatchObject({ reason: { code: 'group.full' } });
      const seen = await viewReferral({ referralId: both[lost]?.referralId }, world.as(staff.linkWorker));
      expect(seen.status).toBe('sent');
      expect(await freeIn(world, groupId)).toBe(0);
    },
  },
  {
    id: 'died-between-place-and-meeting',
    who: 'A woman who was given a place from next Tuesday',
    happens: 'She dies at the weekend, and the practice records it.',
    does: 'Her name is on no register and on no sheet, and her place is free again.',
    others:
      'The leader who opens her page sees a reference and “do not contact this person”, and nobody asks where she was.',
    grave: true,
    run: async (world) => {
      const groupId = await groupIn(world, { capacity: 1 });
      const { caseId, referralId } = await placedReferral(world, groupId, { from });
      expect(await expectedOn(world, groupId)).toHaveLength(1);
      await recordDeath({ caseId, toldBy: 'family' }, world.as(staff.linkWorker));
      expect(await expectedOn(world, groupId)).toEqual([]);
      expect(await freeIn(world, groupId)).toBe(1);
      const seen = await viewReferral({ referralId }, world.as(staff.provider));
      expect(seen).toMatchObject({ sees: 'reference', doNotContact: true });
      expect(JSON.stringify(seen)).not.toContain('Pettigrew');
    },
  },
  {
    id: 'in-hospital-with-a-place',
    who: 'A man who goes into hospital the week before his group begins',
    happens: 'His link worker pauses everything for three weeks.',
    does: 'He keeps his place; the register says that he is not expected before the day on which the pause ends.',
    others: 'The leader rings nobody. The link worker sees his group and next meeting as before.',
    run: async (world) => {
      const groupId = await groupIn(world);
      const { caseId, referralId } = await placedReferral(world, groupId, { from });
      await pauseCase({ caseId, reason: 'hospital', until: '2026-11-23' }, world.as(staff.linkWorker));
      expect((await expectedOn(world, groupId)).map(({ notBefore }) => notBefore)).toEqual(['2026-11-23']);
      expect(await freeIn(world, groupId)).toBe(7);
      const seen = await viewReferral({ referralId }, world.as(staff.linkWorker));
      expect(seen).toMatchObject({ group: { name: 'Tuesday walking group', next: from }, notBefore: '2026-11-23' });
    },
  },
  {
    id: 'moves-to-the-other-group',
    who: 'Somebody whose dialysis moves to Tuesdays',
    happens: 'The provider moves them from the Tuesday group to the Wednesday group, which has one place.',
    does: 'They leave the one and join the other in one step; at no moment have they none, and at none have they two.',
    others: 'The link worker sees the new group. The Tuesday leader no longer has them on the register.',
    run: async (world) => {
      const tuesday = await groupIn(world, { capacity: 1 });
      const wednesday = await groupIn(world, { name: 'Wednesday walks', weekday: 'wednesday', capacity: 1 });
      const { referralId } = await placedReferral(world, tuesday, { from });
      await moveToGroup({ referralId, groupId: wednesday, from: '2026-11-11' }, world.as(staff.provider));
      expect([await freeIn(world, tuesday), await freeIn(world, wednesday)]).toEqual([1, 0]);
      expect(await expectedOn(world, tuesday)).toEqual([]);
      const seen = await viewReferral({ referralId }, world.as(staff.linkWorker));
      expect(seen).toMatchObject({ group: { name: 'Wednesday walks', next: '2026-11-11' } });
    },
  },
  {
    id: 'the-leader-is-her-neighbour',
    who: 'A woman whose neighbour is one of the volunteers who lead her group',
    happens: 'Her case is kept from that volunteer, who opens the register of the group.',
    does: 'The register they see is without her; her place is counted all the same.',
    others: 'The other leader sees her on the same register. The volunteer is told nothing.',
    grave: true,
    run: async (world) => {
      const groupId = await groupIn(world);
      const kept = await placedReferral(world, groupId, { from });
      const other = await placedReferral(world, groupId, { from });
      const neighbour = world.as({ ...staff.provider, notWith: [kept.caseId] });
      const { people } = await viewSession({ sessionId: sessionIdOf(groupId, from) }, neighbour);
      expect(people.map(({ referralId }) => referralId)).toEqual([other.referralId]);
      expect(await expectedOn(world, groupId)).toHaveLength(2);
      expect(await freeIn(world, groupId)).toBe(6);
      expect((await readReferral(neighbour, kept.referralId)).group?.groupId).toBe(groupId);
    },
  },
];
