import { expect } from 'vitest';
import { EventEnvelope, referenceOf, sessionIdOf } from '@fingerpost/kernel';
import { viewHistory } from '@fingerpost/core/case';
import { cancelSession, planSessions } from '@fingerpost/core/group';
import { prepareNotice, queueNotices } from '@fingerpost/core/message';
import { endReferral, readReferral, viewReferral } from '@fingerpost/core/referral';
import { markRegister, viewSession } from '@fingerpost/core/session';
import { groupIn, type Journey, placedReferral, refusalOf, staff, stream, type World } from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const on = '2026-11-03';
const evening = new Date('2026-11-03T17:00:00Z');
const nextMorning = new Date('2026-11-04T09:00:00Z');
type Marks = Readonly<Record<string, string>>;

const mark = (world: World, groupId: string, marks: Marks, at: { now?: Date; key?: string; others?: number } = {}) => {
  const { others, ...circumstances } = at;
  const context = world.as(staff.provider, { now: evening, ...circumstances });
  return markRegister({ sessionId: sessionIdOf(groupId, on), marks, others }, context);
};

const happened = async (world: World, { caseId }: Journey): Promise<readonly string[]> => {
  const { items } = await viewHistory({ caseId }, world.as(staff.linkWorker, { now: nextMorning }));
  return items.map(({ type }) => type).filter((type) => type.startsWith('Attendance'));
};

/** What happens on the day, and to the register afterwards. */
export const aboutRegisters: readonly Situation[] = [
  {
    id: 'phone-dies-and-marks-twice',
    who: 'Six people on a walk, and a volunteer in the rain',
    happens: 'The phone dies as the register is sent. The volunteer marks everybody again on a borrowed one.',
    does: 'Each person has come once, and the second register changes nothing.',
    others: 'The link workers see one attendance in each history.',
    run: async (world) => {
      const groupId = await groupIn(world);
      const journeys: Journey[] = [];
      for (let count = 0; count < 6; count += 1) journeys.push(await placedReferral(world, groupId));
      const marks = Object.fromEntries(journeys.map(({ referralId }) => [referralId, 'attended']));
      await mark(world, groupId, marks, { key: 'first-phone' });
      expect(await mark(world, groupId, marks, { key: 'second-phone' })).toMatchObject({ marked: 6, refused: [] });
      for (const journey of journeys) expect(await happened(world, journey)).toEqual(['AttendanceRecorded']);
    },
  },
  {
    id: 'the-hall-is-flooded',
    who: 'Everybody with a place in the group that meets tomorrow',
    happens: 'The hall is flooded in the night. The leader cancels the meeting from the car park.',
    does: 'Tells each of them, by a way that is safe, that their meeting on that day is cancelled, without naming the service. The page of the meeting lists them, and leads to each person’s own page, which says how they must not be contacted; nobody can be marked absent for it.',
    others: 'The link worker sees on the referral that the day is cancelled, and the next one.',
    grave: true,
    run: async (world) => {
      const groupId = await groupIn(world);
      const { referralId } = await placedReferral(world, groupId);
      const sessionId = sessionIdOf(groupId, on);
      const provider = world.as(staff.provider);
      await cancelSession({ sessionId, reason: 'place-not-usable' }, provider);
      const events = (await world.everything())
        .filter(({ type }) => type === 'event')
        .map(({ data }) => EventEnvelope.parse(data));
      const [noticeId] = await queueNotices(
        events.find(({ type }) => type === 'SessionCancelled'),
        world.as(stream),
      );
      const told = JSON.stringify(await prepareNotice({ noticeId }, world.as(stream)));
      expect(told).toContain('Tuesday 3 November 2026');
      expect(told).not.toMatch(/walking|Walkers|bandstand/i);
      const view = await viewSession({ sessionId }, provider);
      expect(view).toMatchObject({ cancelled: 'place-not-usable', people: [{ referralId }] });
      const refusal = await refusalOf(mark(world, groupId, { [referralId]: 'did-not-attend' }));
      expect(refusal.code).toBe('session.cancelled');
      const seen = await viewReferral({ referralId }, world.as(staff.linkWorker));
      expect(seen).toMatchObject({ group: { cancelled: on, next: '2026-11-10' } });
    },
  },
  {
    id: 'dry-again',
    who: 'The same group, an hour later',
    happens: 'The caretaker has a pump. The leader plans the same day again.',
    does: 'The meeting takes place after all, with everybody who had a place.',
    others: 'The link worker sees the day as the next meeting again.',
    run: async (world) => {
      const groupId = await groupIn(world);
      const { referralId } = await placedReferral(world, groupId);
      await cancelSession(
        { sessionId: sessionIdOf(groupId, on), reason: 'place-not-usable' },
        world.as(staff.provider),
      );
      await planSessions({ groupId, dates: [on] }, world.as(staff.provider));
      expect(await mark(world, groupId, { [referralId]: 'attended' })).toMatchObject({ marked: 1 });
      const seen = await viewReferral({ referralId }, world.as(staff.linkWorker));
      expect(seen).toMatchObject({ lastAttendance: { on, result: 'attended' } });
    },
  },
  {
    id: 'the-wrong-margaret',
    who: 'Two women of the same first name, one of whom came',
    happens:
      'The printed sheet says “Margaret” with an initial; the wrong one is typed in, and put right the next morning.',
    does: 'She who did not come is “accepted, not started” again; she who came has started on the day she came.',
    others: 'Both stand in the history: what was marked, and that it was put right.',
    run: async (world) => {
      const groupId = await groupIn(world);
      const [wrong, right] = [await placedReferral(world, groupId), await placedReferral(world, groupId)];
      await mark(world, groupId, { [wrong.referralId]: 'attended' });
      const put = { [wrong.referralId]: 'did-not-attend', [right.referralId]: 'attended' };
      await mark(world, groupId, put, { now: nextMorning });
      const worker = world.as(staff.linkWorker);
      const back = await readReferral(worker, wrong.referralId);
      expect([back.status, back.startedAt]).toEqual(['accepted', undefined]);
      const { startedAt } = await readReferral(worker, right.referralId);
      expect(startedAt).toBe('2026-11-03T17:00:00.000Z');
      expect((await happened(world, wrong)).toSorted()).toEqual(['AttendanceCorrected', 'AttendanceRecorded']);
    },
  },
  {
    id: 'she-brought-her-sister',
    who: 'A sister and a passer-by without any referral',
    happens: 'They join the meal. The leader writes “2” under the register.',
    does: 'Two more are counted; no name is asked for, and no case appears.',
    others: 'Nobody else sees anything of them.',
    run: async (world) => {
      const groupId = await groupIn(world);
      const { referralId } = await placedReferral(world, groupId);
      const before = (await world.everything()).filter(({ type }) => type === 'case').length;
      expect(await mark(world, groupId, { [referralId]: 'attended' }, { others: 2 })).toMatchObject({ others: 2 });
      expect((await world.everything()).filter(({ type }) => type === 'case')).toHaveLength(before);
    },
  },
  {
    id: 'ended-while-the-register-was-open',
    who: 'A man whose referral ends while a register with his name is open on a phone',
    happens: 'A colleague ends it in the office; the volunteer marks him and five others and presses save.',
    does: 'The five are saved. The volunteer is shown his reference only, and nothing is recorded of him.',
    others: 'The link worker sees that the referral ended, and no attendance after it.',
    run: async (world) => {
      const groupId = await groupIn(world);
      const gone = await placedReferral(world, groupId);
      const others: Journey[] = [];
      for (let count = 0; count < 5; count += 1) others.push(await placedReferral(world, groupId));
      await endReferral({ referralId: gone.referralId, reason: 'person-declined' }, world.as(staff.provider));
      const marks = Object.fromEntries([gone, ...others].map(({ referralId }) => [referralId, 'attended']));
      const { marked, refused } = await mark(world, groupId, marks);
      expect(marked).toBe(5);
      expect(refused).toEqual([{ referralId: gone.referralId, who: referenceOf(gone.referralId), why: 'not-placed' }]);
      expect(await happened(world, gone)).toEqual([]);
    },
  },
];
