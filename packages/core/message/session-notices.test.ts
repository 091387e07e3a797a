import { describe, expect, it } from 'vitest';
import { EventEnvelope, sessionIdOf } from '@fingerpost/kernel';
import { casePartition, changePerson, pauseCase } from '@fingerpost/core/case';
import { cancelSession, planSessions } from '@fingerpost/core/group';
import { withdrawReferral } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import { groupIn, newWorld, placedReferral, staff, stream, type World } from '@fingerpost/testkit';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';

const on = '2026-11-10';
const worker = (world: World) => world.as(staff.linkWorker);

/** Cancels the meeting of 10 November, and gives the notices that its event calls for. */
const cancelled = async (world: World, groupId: string) => {
  await cancelSession({ sessionId: sessionIdOf(groupId, on), reason: 'weather' }, world.as(staff.provider));
  const events = (await world.everything()).filter(({ type }) => type === 'event');
  const [event] = events
    .map(({ data }) => EventEnvelope.parse(data))
    .filter(({ type, subject }) => type === 'SessionCancelled' && subject === groupId);
  const ids = await queueNotices(event, world.as(stream));
  expect(await queueNotices(event, world.as(stream))).toEqual(ids);
  return ids;
};
const prepared = (world: World, noticeId = '', now?: Date) =>
  prepareNotice({ noticeId }, world.as(stream, now === undefined ? {} : { now }));
const tasksOf = async (world: World, caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows.map(taskOf);

describe('a cancelled meeting', () => {
  it('is told to everybody expected there by the way that fits, with the day and without the service', async () => {
    const world = await newWorld();
    const groupId = await groupIn(world);
    await placedReferral(world, groupId);
    await placedReferral(world, groupId, { from: '2026-11-17' });
    const ids = await cancelled(world, groupId);
    expect(ids).toHaveLength(1);
    const sent = await prepared(world, ids[0]);
    expect(sent).toMatchObject({
      addressed: {
        by: 'sms',
        template: 'cancelled-sms',
        words: { on: 'Tuesday 10 November 2026', team: 'Meadow Link Workers', number: '0113 496 0000' },
      },
    });
    expect(JSON.stringify(sent)).not.toMatch(/walking|Walkers|bandstand|Meadow Community|weather/i);
  });

  it('is a call for the link worker on the same day where nothing may go by itself', async () => {
    const world = await newWorld();
    const groupId = await groupIn(world);
    const { caseId, referralId } = await placedReferral(world, groupId);
    await changePerson({ caseId, safeContact: { avoid: [], mustNotKnow: 'Her husband' } }, worker(world));
    const [noticeId] = await cancelled(world, groupId);
    expect(await prepared(world, noticeId, new Date('2026-11-09T09:00:00Z'))).toEqual({ do: 'nothing' });
    expect((await tasksOf(world, caseId)).filter(({ todo }) => todo === 'tell-person')).toMatchObject([
      {
        because: 'SessionCancelled',
        referralId,
        dueBy: '2026-11-09T17:00:00.000Z',
        holder: { kind: 'member', id: staff.linkWorker.memberId },
      },
    ]);
  });

  it('is told to nobody any more once it takes place after all', async () => {
    const world = await newWorld();
    const groupId = await groupIn(world);
    const { caseId } = await placedReferral(world, groupId);
    const [noticeId] = await cancelled(world, groupId);
    await planSessions({ groupId, dates: [on] }, world.as(staff.provider));
    expect(await prepared(world, noticeId)).toEqual({ do: 'nothing' });
    expect((await tasksOf(world, caseId)).filter(({ because }) => because === 'SessionCancelled')).toEqual([]);
  });

  it('is told to nobody who has left, is paused beyond that day, nor once the day has passed', async () => {
    const world = await newWorld();
    const groupId = await groupIn(world);
    const [left, paused, late] = [
      await placedReferral(world, groupId),
      await placedReferral(world, groupId),
      await placedReferral(world, groupId),
    ];
    const ids = await cancelled(world, groupId);
    expect(ids).toHaveLength(3);
    await withdrawReferral({ referralId: left.referralId, reason: 'changed-mind' }, worker(world));
    await pauseCase({ caseId: paused.caseId, reason: 'away', until: '2026-11-20' }, worker(world));
    const of = (caseId: string) => ids.find((id) => id.includes(caseId.slice(4)));
    for (const { caseId } of [left, paused]) {
      expect(await prepared(world, of(caseId))).toEqual({ do: 'nothing' });
      expect((await tasksOf(world, caseId)).filter(({ because }) => because === 'SessionCancelled')).toEqual([]);
    }
    expect(await prepared(world, of(late.caseId), new Date('2026-11-11T09:00:00Z'))).toEqual({ do: 'nothing' });
  });
});
