import { describe, expect, it } from 'vitest';
import {
  daysUntil,
  formatDate,
  formatDateTime,
  formatDay,
  formatMonth,
  formatTime,
  formatWeekday,
  londonDay,
} from './time.ts';

describe('times in London', () => {
  it('are an hour ahead of UTC in summer and level with it in winter', () => {
    expect(formatDateTime('2026-06-04T16:30:00Z')).toBe('4 June 2026 at 5:30pm');
    expect(formatDateTime('2026-12-04T16:30:00Z')).toBe('4 December 2026 at 4:30pm');
  });

  it('skip an hour when the clocks go forward', () => {
    expect(formatTime('2026-03-29T00:59:00Z')).toBe('12:59am');
    expect(formatTime('2026-03-29T01:00:00Z')).toBe('2am');
  });

  it('repeat an hour when the clocks go back', () => {
    expect(formatTime('2026-10-25T00:30:00Z')).toBe('1:30am');
    expect(formatTime('2026-10-25T01:30:00Z')).toBe('1:30am');
    expect(formatTime('2026-10-25T02:30:00Z')).toBe('2:30am');
  });

  it('say midday and midnight in words', () => {
    expect(formatTime('2026-01-05T12:00:00Z')).toBe('midday');
    expect(formatTime('2026-01-05T00:00:00Z')).toBe('midnight');
    expect(formatTime('2026-01-05T12:05:00Z')).toBe('12:05pm');
    expect(formatTime(new Date('2026-01-05T09:00:00Z'))).toBe('9am');
  });
});

describe('days in London', () => {
  it('begin at midnight in London, not in UTC', () => {
    expect(formatDay('2026-06-30T23:30:00Z')).toBe('Wednesday 1 July 2026');
    expect(londonDay('2026-06-30T22:59:59Z')).toBe('2026-06-30');
    expect(londonDay('2026-06-30T23:00:00Z')).toBe('2026-07-01');
    expect(londonDay('2026-12-31T23:30:00Z')).toBe('2026-12-31');
  });

  it('stay the same day when given without a time', () => {
    expect(formatDate('2026-06-04')).toBe('4 June 2026');
    expect(formatDateTime('2026-06-04')).toBe('4 June 2026');
    expect(londonDay('2026-03-29')).toBe('2026-03-29');
  });

  it('are counted by the calendar, also over a change of clocks', () => {
    expect(daysUntil('2026-03-29T23:30:00Z', '2026-03-28T23:30:00Z')).toBe(2);
    expect(daysUntil('2026-10-26', '2026-10-24T23:30:00Z')).toBe(1);
    expect(daysUntil('2026-06-04T16:00:00Z', '2026-06-04T08:00:00Z')).toBe(0);
    expect(daysUntil('2026-06-02', '2026-06-04T08:00:00Z')).toBe(-2);
  });

  it('leave out the year where it is clear', () => {
    expect(formatWeekday('2026-06-04')).toBe('Thursday 4 June');
  });

  it('give their month in words', () => {
    expect(formatMonth('2026-06')).toBe('June 2026');
    expect(formatMonth('2026-06-30T23:30:00Z')).toBe('July 2026');
  });
});
