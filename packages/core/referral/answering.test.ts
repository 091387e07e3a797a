import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Policy, Weekday } from '@fingerpost/core/directory';
import { addDays, addWorkingDays, dayOf, workingDaysBetween } from '@fingerpost/core/work';
import { answeringOf, answersOn } from './answering.ts';
import { nextReferralLook } from './next-look.ts';
import { start, wholeReferral } from '@fingerpost/testkit';

const policy = Policy.parse({});
const closed = (from: string, to: string) => ({ closures: [{ from, to }] });
const someDays = ['tuesday', 'thursday'] as const;
const onDays = { answerDays: [...someDays] };
const dayDue = (stated: Parameters<typeof answeringOf>[1], now = start) =>
  dayOf(new Date(answeringOf(now, stated, policy).dueBy));

describe('answersOn', () => {
  it.each([
    ['a Tuesday', '2026-11-03', true],
    ['a Wednesday', '2026-11-04', false],
    ['a bank holiday on one of its days', '2030-12-26', false],
  ])('of a service that answers on Tuesdays and Thursdays says of %s', (_, day, answer) => {
    expect(answersOn(onDays, day)).toBe(answer);
  });

  it('takes every working day, and no weekend, where no days are named; never a closed day', () => {
    expect(answersOn({}, '2026-11-04')).toBe(true);
    expect(answersOn({}, '2026-11-07')).toBe(false);
    expect(answersOn({ answerDays: ['saturday'] }, '2026-11-07')).toBe(true);
    expect(answersOn({ ...onDays, ...closed('2026-11-03', '2026-11-03') }, '2026-11-03')).toBe(false);
  });
});

describe('answeringOf', () => {
  it.each([
    ['two working days by the policy', {}, '2026-11-04'],
    ['longer where the service states longer', { answerWithin: 10 }, '2026-11-16'],
    ['never sooner than the policy', { answerWithin: 1 }, '2026-11-04'],
    ['the second of its days', onDays, '2026-11-05'],
    ['no closed day', closed('2026-11-03', '2026-11-06'), '2026-11-10'],
    ['a day after a closed one on its days', { ...onDays, ...closed('2026-11-05', '2026-11-05') }, '2026-11-10'],
    ['what it would without a closure that is over', closed('2026-10-01', '2026-10-30'), '2026-11-04'],
  ])('counts %s', (_, stated, day) => {
    expect(dayDue(stated)).toBe(day);
  });

  it('goes past closures that follow each other, in whatever order they are listed', () => {
    const closures = [
      { from: '2026-11-09', to: '2026-11-10' },
      { from: '2026-11-03', to: '2026-11-06' },
    ];
    expect(dayDue({ closures })).toBe('2026-11-12');
  });

  it('reminds again and hands over on days on which the service answers', () => {
    const { dueBy, patience } = answeringOf(start, onDays, policy);
    const sent = { ...wholeReferral, status: 'sent' as const, dueBy, patience };
    const looks = [0, 1, 2].map((reminded) => nextReferralLook({ ...sent, reminded }, policy));
    expect(looks.map((look) => [look?.act, look?.lookAt.slice(0, 10)])).toEqual([
      ['remind', '2026-11-05'],
      ['remind', '2026-11-12'],
      ['hand-over', '2026-11-19'],
    ]);
  });

  it('hands over fifteen working days after sending although the service is closed for months', () => {
    const { dueBy, patience } = answeringOf(start, closed('2026-11-01', '2027-03-01'), policy);
    const sent = { ...wholeReferral, status: 'sent' as const, dueBy, patience, reminded: 2 };
    expect(nextReferralLook(sent, policy)).toEqual({ lookAt: '2026-11-23T17:00:00.000Z', act: 'hand-over' });
  });

  it('never asks sooner than the policy, hands over after two reminders, and within the cap', () => {
    const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-11-02', days));
    const closure = fc.tuple(day, fc.nat(60)).map(([from, days]) => ({ from, to: addDays(from, days) }));
    const stated = fc.record({
      answerDays: fc.option(fc.uniqueArray(fc.constantFrom(...Weekday.options), { minLength: 1 }), { nil: undefined }),
      answerWithin: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
      closures: fc.array(closure, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(stated, day, (service, on) => {
        const now = new Date(`${on}T10:00:00Z`);
        const { dueBy, patience = [2, 4] } = answeringOf(now, service, policy);
        const due = dayOf(new Date(dueBy));
        expect(workingDaysBetween(on, due)).toBeGreaterThanOrEqual(2);
        expect(patience[1]).toBeGreaterThan(patience[0]);
        expect(addWorkingDays(due, patience[1]) <= addWorkingDays(on, 15)).toBe(true);
      }),
    );
  });
});
