import { describe, expect, it } from 'vitest';
import { workingDaysCounter, workingDaysSince } from './waiting.ts';

describe('the working days since a case opened', () => {
  it.each([
    ['2026-11-02', '2026-11-02', 0],
    ['2026-11-02', '2026-11-09', 5],
    ['2026-11-02', '2026-11-08', 4],
    ['2026-12-24', '2026-12-29', 1],
  ])('from %s to %s are those of England', (opened, day, days) => {
    expect(workingDaysSince(opened, day)).toBe(days);
  });

  it('begin on the next working day for a case that opened on a weekend, as its due date does', () => {
    expect(workingDaysSince('2026-11-07', '2026-11-07')).toBe(0);
    expect(workingDaysSince('2026-11-07', '2026-11-09')).toBe(0);
    expect(workingDaysSince('2026-11-07', '2026-11-16')).toBe(5);
  });

  it('are the same when they are counted once for many cases', () => {
    const count = workingDaysCounter();
    for (const day of ['2026-11-03', '2026-11-09', '2026-11-03'])
      expect(count('2026-11-02', day)).toBe(workingDaysSince('2026-11-02', day));
  });

  it('are none for a day before', () => {
    expect(workingDaysSince('2026-11-09', '2026-11-02')).toBe(0);
  });
});
