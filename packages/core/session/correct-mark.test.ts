import { describe, expect, it } from 'vitest';
import { EventEnvelope, sessionIdOf } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';
import { readReferral, recordAttendance } from '@fingerpost/core/referral';
import { markRegister } from './mark-register.ts';
import { viewSession } from './view-session.ts';
import { filledGroup, type Journey, newWorld, staff } from '@fingerpost/testkit';

const world = await newWorld();
const on = '2026-11-03';
const evening = new Date('2026-11-03T17:00:00Z');
const day = (date: string) => new Date(`${date}T10:00:00Z`);
const asProvider = world.as(staff.provider);

type Circumstances = { readonly now?: Date; readonly key?: string };

const mark = (groupId: string, marks: Readonly<Record<string, string>>, circumstances: Circumstances = {}) =>
  markRegister(
    { sessionId: sessionIdOf(groupId, on), marks },
    world.as(staff.provider, { now: evening, ...circumstances }),
  );

const eventsOf = async ({ caseId, referralId }: Journey, type: string) => {
  const { rows } = await world.table.query(casePartition(caseId), { limit: 100, beginsWith: '9#' });
  return rows
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => event.subject === referralId && event.type === type);
};

const onePerson = async () => {
  const { groupId, journeys } = await filledGroup(world, 1);
  const [journey] = journeys;
  if (journey === undefined) throw new Error('nobody has a place');
  return { groupId, journey, referralId: journey.referralId };
};

describe('a mark that was wrong', () => {
  it('can be put right until the end of the next working day, and keeps what was said first', async () => {
    const { groupId, journey, referralId } = await onePerson();
    await mark(groupId, { [referralId]: 'attended' });
    await mark(groupId, { [referralId]: 'did-not-attend' }, { now: day('2026-11-04') });
    const after = await readReferral(asProvider, referralId);
    expect(after).toMatchObject({
      status: 'accepted',
      todo: 'record-attendance',
      lastAttendance: { on, result: 'did-not-attend' },
    });
    expect(after.startedAt).toBeUndefined();
    expect(await eventsOf(journey, 'AttendanceRecorded')).toHaveLength(1);
    const [corrected] = await eventsOf(journey, 'AttendanceCorrected');
    expect(corrected?.data).toMatchObject({ on, from: 'attended', to: 'did-not-attend', unstarted: true });
  });

  it('starts the referral when it is put right to “came”', async () => {
    const { groupId, referralId } = await onePerson();
    await mark(groupId, { [referralId]: 'did-not-attend' });
    await mark(groupId, { [referralId]: 'attended' });
    expect(await readReferral(asProvider, referralId)).toMatchObject({
      status: 'started',
      startedAt: evening.toISOString(),
    });
  });

  it('keeps a referral started that somebody has come to on another day', async () => {
    const { groupId, referralId } = await onePerson();
    const earlier = recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, asProvider);
    expect((await earlier).status).toBe('started');
    await mark(groupId, { [referralId]: 'attended' });
    await mark(groupId, { [referralId]: 'cancelled' });
    expect((await readReferral(asProvider, referralId)).status).toBe('started');
  });

  it('can no longer be changed two working days later, and is told by name', async () => {
    const { groupId, referralId } = await onePerson();
    await mark(groupId, { [referralId]: 'attended' });
    const { refused } = await mark(groupId, { [referralId]: 'cancelled' }, { now: day('2026-11-05') });
    expect(refused).toEqual([{ referralId, who: 'Ottoline Pettigrew', why: 'too-late' }]);
    expect((await readReferral(asProvider, referralId)).status).toBe('started');
  });

  it('does not undo a correction when the first register arrives once more', async () => {
    const { groupId, referralId } = await onePerson();
    await mark(groupId, { [referralId]: 'attended' }, { key: 'first' });
    await mark(groupId, { [referralId]: 'cancelled' }, { key: 'second' });
    await mark(groupId, { [referralId]: 'attended' }, { key: 'first' });
    const { people } = await viewSession({ sessionId: sessionIdOf(groupId, on) }, asProvider);
    expect(people.map((person) => person.mark)).toEqual(['cancelled']);
  });
});
