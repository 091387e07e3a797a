import { cancelSession, planSessions, saveGroup } from '@fingerpost/core/group';
import { acceptReferral } from '@fingerpost/core/referral';
import { markRegister, moveToGroup, placeInGroup } from '@fingerpost/core/session';
import { sessionIdOf } from '@fingerpost/kernel';
import { groupIn, placedReferral, sentToGroup, staff, walkingGroup } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const actor = staff.provider;
const on = '2026-11-03';
const from = '2026-11-10';

/** Every use-case of groups that writes. */
export const groupWrites: WriteRows = {
  saveGroup: { door: saveGroup, begin: () => Promise.resolve({ input: walkingGroup, actor }) },
  planSessions: {
    door: planSessions,
    begin: async (world) => ({ input: { groupId: await groupIn(world), count: 2 }, actor }),
  },
  cancelSession: {
    door: cancelSession,
    begin: async (world) => ({
      input: { sessionId: sessionIdOf(await groupIn(world), on), reason: 'weather' },
      actor,
    }),
  },
};

/** Every use-case of meetings and places that writes, and accepting into a group. */
export const sessionWrites: WriteRows = {
  'acceptReferral into a group': {
    door: acceptReferral,
    begin: async (world) => {
      const group = { groupId: await groupIn(world), from };
      const { referralId } = await sentToGroup(world);
      return { input: { referralId, group }, actor };
    },
  },
  placeInGroup: {
    door: placeInGroup,
    begin: async (world) => {
      const groupId = await groupIn(world);
      const { referralId } = await sentToGroup(world);
      await acceptReferral({ referralId }, world.as(actor));
      return { input: { referralId, groupId, from }, actor };
    },
  },
  moveToGroup: {
    door: moveToGroup,
    begin: async (world) => {
      const { referralId } = await placedReferral(world, await groupIn(world));
      return { input: { referralId, groupId: await groupIn(world), from }, actor };
    },
  },
  markRegister: {
    door: markRegister,
    begin: async (world) => {
      const groupId = await groupIn(world);
      const [one, other] = [await placedReferral(world, groupId), await placedReferral(world, groupId)];
      const marks = { [one.referralId]: 'attended', [other.referralId]: 'did-not-attend' };
      const sessionId = sessionIdOf(groupId, on);
      return { input: { sessionId, marks, others: 1 }, actor, now: new Date('2026-11-03T17:00:00Z') };
    },
  },
};
