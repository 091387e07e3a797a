import { describe, expect, it } from 'vitest';
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
import type { Fact } from './fact.ts';
import { reportUptake } from './report-uptake.ts';
import type { UptakeReport } from './uptake-report.ts';
import { factObject } from './uptake.keys.ts';

const later = { now: new Date('2027-01-20T09:00:00Z') };
let count = 0;

const put = async (world: World, changes: Partial<Fact> & Pick<Fact, 'type' | 'caseRef'>, owner = commissioner) => {
  count += 1;
  const eventId = `evt_${String(count).padStart(26, '0')}`;
  const fact: Fact = {
    eventId,
    at: '2026-11-02T09:00:00.000Z',
    version: 1,
    subject: changes.caseRef,
    openedAt: '2026-11-02T09:00:00.000Z',
    teamId: team,
    practiceId: practice,
    data: {},
    ...changes,
  };
  await world.objects.put(factObject(owner, '2026-11', eventId), JSON.stringify(fact), 'new');
};

const open = async (world: World, caseRef: string, data: Fact['data'] = {}, owner = commissioner) =>
  put(
    world,
    { type: 'CaseOpened', caseRef, data: { source: 'practice', ageBand: '65 to 79', sex: '2', ...data } },
    owner,
  );
const reach = (world: World, caseRef: string, at: string, version = 2) =>
  put(world, { type: 'ContactRecorded', caseRef, version, data: { reached: true, at } });
const refer = (world: World, caseRef: string, subject: string, need: string, kind: string) =>
  put(world, { type: 'ReferralSent', caseRef, subject, data: { need, kind, mode: 'network' } });

const cell = (report: UptakeReport, table: string, row: string, column = 0) =>
  report.tables.find(({ code }) => code === table)?.rows.find(({ code }) => code === row)?.cells[column];

describe('reportUptake', () => {
  itRefusesOtherActors(reportUptake, ['commissioner']);

  it('counts who was reached, with everybody else in the whole, and asks the table for nothing', async () => {
    const world = await newWorld();
    for (let n = 0; n < 20; n += 1) {
      await open(world, `case-${String(n)}`);
      if (n < 10) await reach(world, `case-${String(n)}`, '2026-11-09T09:00:00.000Z');
      else if (n < 12)
        await put(world, {
          type: 'CaseClosed',
          caseRef: `case-${String(n)}`,
          version: 3,
          data: { reason: 'could-not-be-reached' },
        });
    }
    world.meter.usage.trips = 0;
    const report = await reportUptake({ month: '2026-11' }, world.as(staff.commissioner, later));
    expect(world.meter.usage.trips).toBe(0);
    expect(report).toMatchObject({ isComplete: true, columns: [{ code: 'all' }] });
    expect(cell(report, 'cases', 'cases')).toBe(20);
    expect(cell(report, 'cases', 'reached-within-5')).toBe(10);
    expect(cell(report, 'cases', 'reached-within-5-share')).toBe(50);
    expect(cell(report, 'cases', 'not-reached')).toBe(10);
    expect(cell(report, 'cases', 'still-waiting')).toBe(10);
    expect(cell(report, 'cases', 'days-to-first-contact')).toBe(7);
    expect(cell(report, 'cases', 'days-to-first-attendance')).toBeNull();
  });

  it('keeps small numbers back in every cell of every split', async () => {
    const world = await newWorld();
    for (let n = 0; n < 9; n += 1) await open(world, `case-${String(n)}`, { sex: n < 3 ? '1' : '2' });
    const report = await reportUptake({ month: '2026-11', split: 'sex' }, world.as(staff.commissioner, later));
    expect(report.columns.map(({ code }) => code)).toEqual(['1', '2', '9', 'X', 'not-asked']);
    expect(report.tables[0]?.rows[0]?.cells).toEqual(['*', '*', 0, 0, 0]);
  });

  it('counts restricted needs together, and not at all in a split', async () => {
    const world = await newWorld();
    for (let n = 0; n < 10; n += 1) {
      await open(world, `case-${String(n)}`);
      await refer(world, `case-${String(n)}`, `food-${String(n)}`, 'food', 'food');
      await refer(world, `case-${String(n)}`, `hidden-${String(n)}`, 'restricted', 'restricted');
    }
    const whole = await reportUptake({ month: '2026-11' }, world.as(staff.commissioner, later));
    expect(cell(whole, 'by-need', 'restricted')).toBe(10);
    expect(cell(whole, 'by-status', 'sent')).toBe(20);
    const split = await reportUptake({ month: '2026-11', split: 'ageBand' }, world.as(staff.commissioner, later));
    expect(JSON.stringify(split)).not.toContain('restricted');
    expect(split.tables.find(({ code }) => code === 'by-status')?.rows[0]?.cells).toEqual([0, 0, 0, 0, 10, 0]);
  });

  it('takes the latest step of each referral, whatever the order, and leaves errors out', async () => {
    const world = await newWorld();
    for (let n = 0; n < 8; n += 1) {
      const [caseRef, subject] = [`case-${String(n)}`, `ref-${String(n)}`];
      await put(world, {
        type: 'ReferralDeclined',
        caseRef,
        subject,
        version: 2,
        data: { reason: 'full', need: 'food' },
      });
      await refer(world, caseRef, subject, 'food', 'food');
      await refer(world, caseRef, `${subject}-error`, 'food', 'food');
      await put(world, { type: 'ReferralRecordedInError', caseRef, subject: `${subject}-error`, version: 2 });
      await open(world, caseRef);
    }
    const error = { type: 'CaseClosed', version: 2, data: { reason: 'in-error' } };
    await open(world, 'case-by-mistake');
    await put(world, { ...error, caseRef: 'case-by-mistake' });
    const report = await reportUptake({ month: '2026-11' }, world.as(staff.commissioner, later));
    expect(cell(report, 'cases', 'cases')).toBe(10);
    expect(report.tables.find(({ code }) => code === 'by-status')?.rows.map(({ code }) => code)).toEqual(['declined']);
    expect(cell(report, 'decline-reasons', 'full')).toBe(10);
  });

  it('shows a commissioner the practices of their own network only', async () => {
    const world = await newWorld();
    for (let n = 0; n < 8; n += 1) await open(world, `case-${String(n)}`, {}, commissioner2);
    const own = await reportUptake({ month: '2026-11', split: 'practice' }, world.as(staff.commissioner, later));
    expect(own.columns.map(({ code }) => code)).toEqual([practice]);
    expect(cell(own, 'cases', 'cases')).toBe(0);
    const other = await reportUptake({ month: '2026-11', split: 'practice' }, world.as(staff.commissioner2, later));
    expect(other.columns.map(({ code }) => code)).toContain(practice2);
  });

  it('says when the month is not over, and refuses one that has not begun', async () => {
    const world = await newWorld();
    expect((await reportUptake({ month: '2026-11' }, world.as(staff.commissioner))).isComplete).toBe(false);
    expect((await reportUptake({}, world.as(staff.commissioner))).month).toBe('2026-10');
    const refusal = await refusalOf(reportUptake({ month: '2026-12' }, world.as(staff.commissioner)));
    expect(refusal.code).toBe('uptake.month');
    expect((await refusalOf(reportUptake({ month: '2026-13' }, world.as(staff.commissioner)))).code).toBe(
      'input.invalid',
    );
  });
});
