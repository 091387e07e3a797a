import { defaultPolicy } from '@fingerpost/core/directory';
import { person } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { lackingAttempts, withAttempt } from './attempts.ts';
import type { Attempt } from './case.ts';

const attempt = (on: string, hour: number, channel: string): Attempt => ({ on, hour, channel });
const enough = [attempt('2026-11-02', 9, 'call'), attempt('2026-11-05', 14, 'text'), attempt('2026-11-10', 18, 'call')];
const today = '2026-11-16';

describe('what is missing before somebody counts as not reached', () => {
  it('is nothing after three attempts on different days, times and channels over ten working days', () => {
    expect(lackingAttempts(enough, person, defaultPolicy, today)).toEqual([]);
  });

  it.each([
    ['the number of attempts, and so of days', enough.slice(0, 2), today, ['number', 'days']],
    ['different days', [...enough.slice(0, 2), attempt('2026-11-05', 18, 'call')], today, ['days']],
    ['another part of the day', enough.map((each) => ({ ...each, hour: 10 })), today, ['times']],
    ['another way', enough.map((each) => ({ ...each, channel: 'call' })), today, ['ways']],
    ['time since the first attempt', enough, '2026-11-13', ['span']],
    ['everything when nobody has tried', [], today, ['number', 'days', 'times', 'ways', 'span']],
  ])('is %s', (_, attempts, day, lacking) => {
    expect(lackingAttempts(attempts, person, defaultPolicy, day)).toEqual(lacking);
  });

  it('is no other way where the person allows only one', () => {
    const onlyCalls = { ...person, address: undefined, safeContact: { avoid: ['texts' as const] } };
    const calls = enough.map((each) => ({ ...each, channel: 'call' }));
    expect(lackingAttempts(calls, onlyCalls, defaultPolicy, today)).toEqual([]);
  });

  it('follows the policy', () => {
    const policy = { attemptsBeforeClosing: 1, attemptsOver: 1 };
    expect(lackingAttempts(enough.slice(0, 1), person, policy, '2026-11-03')).toEqual([]);
  });
});

describe('withAttempt', () => {
  it('keeps them in order of time, whenever they are written down', () => {
    const [first, second, third] = enough as [Attempt, Attempt, Attempt];
    expect(withAttempt([first, third], second)).toEqual(enough);
  });

  it('keeps the first and the latest five', () => {
    const days = Array.from({ length: 9 }, (_, index) => attempt(`2026-11-0${String(index + 1)}`, 9, 'call'));
    const kept = days.reduce<Attempt[]>((all, each) => withAttempt(all, each), []);
    expect(kept.map(({ on }) => on.slice(-1))).toEqual(['1', '5', '6', '7', '8', '9']);
  });
});
