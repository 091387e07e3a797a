import { describe, expect, it } from 'vitest';
import { EventEnvelope, referenceOf, sessionIdOf } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';
import { cancelSession } from '@fingerpost/core/group';
import { endReferral, readReferral, recordAttendance } from '@fingerpost/core/referral';
import { markRegister } from './mark-register.ts';
import {
  acceptedReferral,
  costOf,
  filledGroup,
  groupIn,
  itRefusesOtherActors,
  type Journey,
  newWorld,
  placedReferral,
  refusalOf,
  services,
  staff,
} from '@fingerpost/testkit';

const world = await newWorld();
const on = '2026-11-03';
const evening = new Date('2026-11-03T17:00:00Z');
const day = (date: string) => new Date(`${date}T10:00:00Z`);
const asProvider = world.as(staff.provider);
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

type Result = 'attended' | 'did-not-attend' | 'cancelled';
const mark = (
  groupId: string,
  marks: Record<string, Result>,
  { others, ...circumstances }: { others?: number; now?: Date; key?: string; bodyHash?: string } = {},
) =>
  markRegister(
    { sessionId: sessionIdOf(groupId, on), marks, others },
    world.as(staff.provider, { now: evening, ...circumstances }),
  );

const eventsOf = async ({ caseId, referralId }: Journey, type: string) => {
  const { rows } = await world.table.query(casePartition(caseId), { limit: 100, beginsWith: '9#' });
  return rows
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => event.subject === referralId && event.type === type);
};

const groupOf = async (people: number) => {
  const { groupId, journeys } = await filledGroup(world, people);
  return { groupId, journeys, ids: journeys.map(({ referralId }) => referralId) };
};
const [first, second] = [0, 1];
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error('too few');
  return found;
};

describe('markRegister', { timeout: 30_000 }, () => {
  itRefusesOtherActors(markRegister, ['provider']);

  it('makes of each mark the same event and state as recording it on the person’s own page', async () => {
    const { groupId, journeys } = await groupOf(4);
    const [came, missed, cancelled, blank] = journeys;
    if (came === undefined || missed === undefined || cancelled === undefined || blank === undefined) throw new Error();
    const marked = await mark(
      groupId,
      { [came.referralId]: 'attended', [missed.referralId]: 'did-not-attend', [cancelled.referralId]: 'cancelled' },
      { others: 2 },
    );
    expect(marked).toMatchObject({ marked: 3, others: 2, refused: [] });
    expect(await readReferral(asProvider, came.referralId)).toMatchObject({
      status: 'started',
      todo: 'record-outcome',
      startedAt: evening.toISOString(),
      lastAttendance: { on, result: 'attended' },
    });
    for (const { referralId } of [missed, cancelled])
      expect((await readReferral(asProvider, referralId)).status).toBe('accepted');
    expect((await readReferral(asProvider, blank.referralId)).lastAttendance).toBeUndefined();
    const [event] = await eventsOf(came, 'AttendanceRecorded');
    expect(event?.data).toMatchObject({ on, result: 'attended', first: true, by: 'provider' });
    expect(await eventsOf(blank, 'AttendanceRecorded')).toEqual([]);
  });

  it('changes nothing when the same register is sent again, with or without its key', async () => {
    const { groupId, ids } = await groupOf(2);
    const marks = { [at(ids, first)]: 'attended', [at(ids, second)]: 'did-not-attend' } as const;
    const once = await mark(groupId, marks, { others: 1, key: 'phone' });
    const before = (await world.everything()).length;
    expect(await mark(groupId, marks, { others: 1, key: 'phone' })).toEqual(once);
    expect(await mark(groupId, marks, { others: 1 })).toEqual(once);
    expect((await world.everything()).length).toBe(before);
    expect(await codeOf(mark(groupId, marks, { key: 'phone', bodyHash: 'other' }))).toBe('idempotency.reused');
  });

  it('takes over what was recorded on the person’s own page, without a second event', async () => {
    const { groupId, journeys } = await groupOf(1);
    const journey = at(journeys, first);
    await recordAttendance(
      { referralId: journey.referralId, on, result: 'attended' },
      world.as(staff.provider, { now: evening }),
    );
    expect(await mark(groupId, { [journey.referralId]: 'attended' })).toMatchObject({ marked: 1 });
    expect(await eventsOf(journey, 'AttendanceRecorded')).toHaveLength(1);
  });

  it('names who cannot be marked and saves the rest', async () => {
    const { groupId, ids } = await groupOf(2);
    const elsewhere = await placedReferral(world, await groupIn(world));
    const { referralId: strange } = await acceptedReferral(world, { serviceId: services.food2 });
    await endReferral({ referralId: at(ids, second), reason: 'moved' }, asProvider);
    const marks = { [at(ids, first)]: 'attended', [at(ids, second)]: 'attended' } as const;
    const { marked, refused } = await mark(groupId, {
      ...marks,
      [elsewhere.referralId]: 'attended',
      [strange]: 'attended',
    });
    expect(marked).toBe(1);
    expect(refused.map(({ why }) => why)).toEqual(['not-placed', 'not-placed', 'not-placed']);
    // The service may know the one it still sees, and nobody whose place has ended.
    expect(refused.map(({ who }) => who)).toEqual([
      referenceOf(at(ids, second)),
      'Ottoline Pettigrew',
      referenceOf(strange),
    ]);
  });

  it('saves every mark once when two leaders press at the same moment', async () => {
    const { groupId, journeys, ids } = await groupOf(6);
    const marks = Object.fromEntries(ids.map((id) => [id, 'attended' as const]));
    await Promise.all([mark(groupId, marks), mark(groupId, marks)]);
    for (const journey of journeys) expect(await eventsOf(journey, 'AttendanceRecorded')).toHaveLength(1);
  });

  it('only counts people without a referral', async () => {
    const { groupId } = await groupOf(0);
    expect(await mark(groupId, {}, { others: 3 })).toMatchObject({ marked: 0, others: 3 });
    expect(await mark(groupId, {}, { others: 4 })).toMatchObject({ others: 4 });
  });

  it('refuses a day that is yet to come, a cancelled meeting, and the meeting of another provider', async () => {
    const { groupId } = await groupOf(0);
    expect(await codeOf(mark(groupId, {}, { now: day('2026-11-02') }))).toBe('session.not-yet');
    await cancelSession({ sessionId: sessionIdOf(groupId, on), reason: 'weather' }, asProvider);
    expect(await codeOf(mark(groupId, {}))).toBe('session.cancelled');
    const other = world.as(staff.provider2, { now: evening });
    expect(await codeOf(markRegister({ sessionId: sessionIdOf(groupId, on) }, other))).toBe('session.missing');
  });

  it('costs five round trips for thirty people, membership included, and eight write units a person', async () => {
    const { groupId, ids } = await groupOf(30);
    const marks = Object.fromEntries(ids.map((id) => [id, 'attended' as const]));
    const cost = await costOf(world, () => mark(groupId, marks));
    expect(cost.trips).toBeLessThanOrEqual(5);
    expect(cost.write).toBeLessThanOrEqual(30 * 8 + 30);
    const again = await costOf(world, () => mark(groupId, marks));
    expect(again).toMatchObject({ trips: 3, write: 0 });
  });
});
