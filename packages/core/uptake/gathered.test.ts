import { describe, expect, it } from 'vitest';
import { gather } from './gathered.ts';

const given = (month: string, people: number) =>
  Array.from({ length: people }, () => ({ answers: {}, commissionerId: 'c', month }));
const told = (...all: readonly ReturnType<typeof given>[]) => {
  const found = gather(all.flat(), '2026-12');
  return found === undefined ? 'nothing' : [found.given.length, found.until];
};

describe('what is gathered of people’s answers', () => {
  it('is nothing of seven people, nor of a month that is not over', () => {
    expect(told(given('2026-10', 7))).toBe('nothing');
    expect(told(given('2026-12', 40))).toBe('nothing');
    expect(told(given('2026-11', 7), given('2026-12', 1))).toBe('nothing');
  });

  it('is of months together until they make eight people', () => {
    expect(told(given('2026-09', 3), given('2026-10', 4), given('2026-11', 1))).toEqual([8, '2026-11']);
  });

  it('grows by eight people at least, so that nobody’s answer is what was added', () => {
    expect(told(given('2026-09', 9), given('2026-10', 7))).toEqual([9, '2026-09']);
    expect(told(given('2026-09', 9), given('2026-10', 7), given('2026-11', 1))).toEqual([17, '2026-11']);
  });
});
