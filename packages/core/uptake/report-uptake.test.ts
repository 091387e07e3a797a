import { describe, expect, it, vi } from 'vitest';
import {
  commissioner,
  commissioner2,
  itRefusesOtherActors,
  newWorld,
  practice,
  practice2,
  refusalOf,
  staff,
  team,
  type World,
} from '@fingerpost/testkit';
import { Fact } from './fact.ts';
import { reportUptake } from './report-uptake.ts';
import { UptakeReport } from './uptake-report.ts';
import { factObject } from './uptake.keys.ts';

const person = { ageBand: '65 to 79', sex: '2', ethnicity: '99', language: 'not-asked', carer: 'not-asked' };
let made = 0;

type Written = { readonly type: string; readonly data?: object; readonly subject?: string; readonly version?: number };
type Case = { readonly openedAt?: string; readonly practiceId?: string | undefined; readonly owner?: string };

/** Writes facts of one case, as the stream would have. */
const write = async (world: World, facts: readonly Written[], { openedAt, owner, ...about }: Case = {}) => {
  const caseRef = `case-${String(made)}`;
  for (const { type, data = {}, subject, version } of facts) {
    made += 1;
    const eventId = `evt_${String(made).padStart(26, '0')}`;
    const fact = Fact.parse({
      eventId,
      type,
      at: '2026-11-30T09:00:00.000Z',
      version: version ?? made,
      caseRef,
      subject: subject === undefined ? caseRef : `${caseRef}/${subject}`,
      openedAt: openedAt ?? '2026-11-02T09:00:00.000Z',
      teamId: team,
      practiceId: 'practiceId' in about ? about.practiceId : practice,
      data,
    });
    await world.objects.put(factObject(owner ?? commissioner, '2026-11', eventId), JSON.stringify(fact), 'new');
  }
};

const times = async (count: number, work: () => Promise<void>): Promise<void> => {
  for (let n = 0; n < count; n += 1) await work();
};

const opened = (changes: object = {}): Written => ({
  type: 'CaseOpened',
  data: { source: 'practice', ...person, ...changes },
});
const reached = (at: string): Written => ({ type: 'ContactRecorded', data: { at, reached: true } });
const closed = (reason: string): Written => ({ type: 'CaseClosed', data: { reason } });
const sent = (subject: string, need: string, kind?: string): Written => ({
  type: 'ReferralSent',
  subject,
  data: { need, kind, mode: 'network' },
});

const as = (world: World, now: string) => world.as(staff.commissioner, { now: new Date(now) });
const later = '2027-01-20T09:00:00Z';

const cells = (report: UptakeReport, table: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (report.tables.find(({ code }) => code === table)?.rows ?? []).map((row) => [
      row.code,
      row.cells.length === 1 ? row.cells[0] : row.cells,
    ]),
  );

/**
 * Forty cases: of thirty opened on Monday 2 November, 12 are reached on the 9th (5 working days), 10 on
 * the 10th (6), and 8 decline, never reached; ten more, opened on the 10th, wait.
 */
const cohort = async (): Promise<World> => {
  const world = await newWorld();
  await times(12, () => write(world, [opened(), reached('2026-11-09T09:00:00.000Z')]));
  await times(10, () => write(world, [opened(), reached('2026-11-10T09:00:00.000Z')]));
  await times(8, () => write(world, [opened(), closed('person-declined')]));
  await times(10, () => write(world, [opened()], { openedAt: '2026-11-10T09:00:00.000Z' }));
  return world;
};

describe('reportUptake', () => {
  itRefusesOtherActors(reportUptake, ['commissioner', 'patient-representative']);

  it('counts who was reached and when, with everybody in the whole, and asks the table for nothing', async () => {
    const world = await cohort();
    const report = await reportUptake({ month: '2026-11' }, as(world, '2026-11-17T09:00:00Z'));
    expect(cells(report, 'cases')).toEqual({
      cases: 40,
      'reached-within-5': 10,
      'reached-within-5-share': 25,
      'still-waiting-5': 10,
      'reached-within-10': 20,
      'reached-within-10-share': 50,
      'still-waiting-10': 10,
      'not-reached': 20,
      'days-to-first-contact': 6,
      'days-to-first-attendance': 'not-yet',
    });
    expect(cells(report, 'closures')).toMatchObject({ 'person-declined': 10, died: 0, all: 10 });
    expect(UptakeReport.parse(report)).toEqual(report);
    expect(world.meter.usage.trips).toBe(0);
  });

  it('waits for nobody when the time has run out, and says when a month is complete', async () => {
    const world = await cohort();
    const after = async (now: string) => reportUptake({ month: '2026-11' }, as(world, now));
    expect(cells(await after('2026-11-18T09:00:00Z'), 'cases')).toMatchObject({
      'still-waiting-5': 0,
      'still-waiting-10': 10,
      'not-reached': 20,
    });
    expect(cells(await after('2026-11-25T09:00:00Z'), 'cases')).toMatchObject({ 'still-waiting-10': 0 });
    expect(await after('2026-12-14T23:30:00Z')).toMatchObject({ isComplete: false, asOf: '2026-12-14T23:30:00.000Z' });
    expect(await after('2026-12-15T00:30:00Z')).toMatchObject({ isComplete: true });
  });

  it('counts referrals by where they stand, need and kind, and why they were declined or ended', async () => {
    const world = await newWorld();
    await times(8, () =>
      write(world, [
        opened(),
        sent('a', 'food', 'food'),
        { type: 'ReferralDeclined', subject: 'a', data: { reason: 'full' } },
        sent('b', 'restricted'),
        { type: 'ReferralAccepted', subject: 'b' },
        { type: 'AttendanceRecorded', subject: 'b', data: { on: '2026-11-04', result: 'attended' } },
        { type: 'ReferralEnded', subject: 'b', data: { reason: 'moved' } },
        sent('c', 'food', 'food'),
        { type: 'ReferralRecordedInError', subject: 'c' },
      ]),
    );
    await write(world, [opened(), sent('a', 'food', 'food'), closed('in-error')]);
    const report = await reportUptake({ month: '2026-11' }, as(world, later));
    expect(cells(report, 'cases')).toMatchObject({ cases: 10, 'days-to-first-attendance': 2 });
    expect(cells(report, 'by-status')).toMatchObject({ declined: 10, ended: 10, sent: 0, all: 15 });
    expect(cells(report, 'by-need')).toEqual({ food: 10, restricted: 10, all: 15 });
    expect(cells(report, 'by-kind')).toEqual({ food: 10, restricted: 10, all: 15 });
    expect(cells(report, 'decline-reasons')).toMatchObject({ full: 10, other: 0, all: 10 });
    expect(cells(report, 'end-reasons')).toMatchObject({ moved: 10, all: 10 });
  });

  it('splits the headline only, with what was not asked as a group of its own', async () => {
    const world = await newWorld();
    await times(9, () => write(world, [opened({ sex: '1' }), sent('a', 'food', 'food')]));
    await times(3, () => write(world, [opened({ sex: 'not-asked' }), sent('a', 'restricted')]));
    const report = await reportUptake({ month: '2026-11', split: 'sex' }, as(world, later));
    expect(report.columns.map(({ code }) => code)).toEqual(['1', '2', '9', 'X', 'not-asked', 'all']);
    expect(report.tables.map(({ code }) => code)).toEqual(['cases']);
    expect(cells(report, 'cases')['cases']).toEqual([10, 0, 0, 0, '*', 10]);
    expect(JSON.stringify(report)).not.toContain('restricted');
  });

  it('lists every practice a commissioner has, and shows nobody the cases of another', async () => {
    const world = await newWorld();
    await times(8, () => write(world, [opened()], { owner: commissioner2, practiceId: practice2 }));
    await times(8, () => write(world, [opened({ source: 'self' })], { practiceId: undefined }));
    const report = (now: Parameters<typeof world.as>[0]) =>
      reportUptake({ month: '2026-11', split: 'practice' }, world.as(now, { now: new Date(later) }));
    const [own, other] = [await report(staff.commissioner), await report(staff.commissioner2)];
    expect(own.columns.map(({ code }) => code)).toEqual([practice, 'none', 'all']);
    expect(cells(own, 'cases')['cases']).toEqual([0, 10, 10]);
    expect(other.columns.map(({ code }) => code)).toEqual([practice2, 'all']);
    expect(JSON.stringify(own)).not.toContain(practice2);
  });

  it('reads each fact once, and those that came since', async () => {
    const world = await newWorld();
    const read = vi.spyOn(world.objects, 'get');
    const facts = () => read.mock.calls.filter(([key]) => key.startsWith('facts/')).length;
    await times(8, () => write(world, [opened()]));
    await reportUptake({ month: '2026-11' }, as(world, later));
    expect(facts()).toBe(8);
    await write(world, [opened()]);
    expect(cells(await reportUptake({ month: '2026-11' }, as(world, later)), 'cases')).toMatchObject({ cases: 10 });
    expect(facts()).toBe(9);
  });

  it('gives the latest full month unless asked, and refuses one that has not begun', async () => {
    const world = await newWorld();
    const now = '2026-11-30T23:30:00Z';
    expect((await reportUptake({}, as(world, now))).month).toBe('2026-10');
    expect((await refusalOf(reportUptake({ month: '2026-12' }, as(world, now)))).code).toBe('uptake.month');
    expect((await refusalOf(reportUptake({ month: '2026-13' }, as(world, now)))).code).toBe('input.invalid');
    // Midnight of summer time: in London the month has begun an hour before it has in Greenwich.
    expect((await reportUptake({ month: '2026-06' }, as(world, '2026-05-31T23:30:00Z'))).month).toBe('2026-06');
  });
});
