import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  dayOf,
  dueAfter,
  dueNextWorkingDay,
  dueOn,
  dueSameDay,
  instantOf,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts';
import { bankHolidays } from './bank-holidays.ts';

describe('working days of England', () => {
  it.each([
    ['a Saturday', '2026-11-07', false],
    ['a Monday in term', '2026-11-02', true],
    ['Good Friday', '2026-04-03', false],
    ['the substitute for Boxing Day', '2026-12-28', false],
    ['the Scottish 2 January', '2026-01-02', true],
  ])('knows %s', (_, day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it('counts on past weekends and bank holidays', () => {
    expect(addWorkingDays('2026-12-23', 2)).toBe('2026-12-29');
    expect(addWorkingDays('2026-11-07', 0)).toBe('2026-11-09');
    expect(addWorkingDays('2026-11-06', 1)).toBe('2026-11-09');
    expect(workingDaysBetween('2026-12-23', '2026-12-29')).toBe(2);
    expect(workingDaysBetween('2026-12-29', '2026-12-23')).toBe(0);
  });

  it('is due at five in the afternoon in London, in winter and in summer', () => {
    expect(dueOn('2026-11-05')).toBe('2026-11-05T17:00:00.000Z');
    expect(dueOn('2026-07-01')).toBe('2026-07-01T16:00:00.000Z');
    expect(dueAfter(new Date('2026-03-27T09:00:00Z'), 1)).toBe('2026-03-30T16:00:00.000Z');
    expect(instantOf('2026-10-25', 17).toISOString()).toBe('2026-10-25T17:00:00.000Z');
  });

  it.each([
    ['in the morning, at five in the afternoon', '2026-11-02T09:00:00Z', '2026-11-02T17:00:00.000Z'],
    ['before the day begins, at its end', '2026-11-02T05:30:00Z', '2026-11-02T17:00:00.000Z'],
    ['with an hour left, at five', '2026-11-02T15:59:00Z', '2026-11-02T17:00:00.000Z'],
    ['with less than an hour left, by the end of that very day', '2026-11-02T16:00:00Z', '2026-11-02T23:59:00.000Z'],
    ['at night, in summer, by the end of that very day', '2026-07-01T21:30:00Z', '2026-07-01T22:59:00.000Z'],
    ['on a Saturday, at the end of the next working day', '2026-11-07T11:00:00Z', '2026-11-09T17:00:00.000Z'],
    ['on Christmas Day, at the end of the next working day', '2026-12-25T11:00:00Z', '2026-12-29T17:00:00.000Z'],
  ])('is due the same day where it cannot wait: %s', (_, now, due) => {
    expect(dueSameDay(new Date(now))).toBe(due);
  });

  it('is due at the end of the first working day that follows, whatever day it is', () => {
    expect(dueNextWorkingDay(new Date('2026-11-06T17:00:00Z'))).toBe('2026-11-09T17:00:00.000Z');
    expect(dueNextWorkingDay(new Date('2026-11-07T11:00:00Z'))).toBe('2026-11-09T17:00:00.000Z');
    expect(dueNextWorkingDay(new Date('2026-11-08T23:00:00Z'))).toBe('2026-11-09T17:00:00.000Z');
  });

  it('takes the day from London, not from UTC', () => {
    expect(dayOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayOf(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });

  it('knows the bank holidays of the coming ten years', () => {
    const last = Math.max(...[...bankHolidays].map((day) => Number(day.slice(0, 4))));
    expect(last - new Date().getFullYear()).toBeGreaterThanOrEqual(10);
  });
});
