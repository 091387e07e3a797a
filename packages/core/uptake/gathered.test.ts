import { describe, expect, it } from 'vitest';
import { gather, latestOfEach } from './gathered.ts';

let people = 0;
const given = (month: string, count: number, person?: string) =>
  Array.from({ length: count }, () => {
    people += 1;
    return { answers: {}, commissionerId: 'c', month, person: person ?? `person ${String(people)}` };
  });
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

  it('is nothing of a dozen answers of one person, who adds nothing to others either', () => {
    expect(told(given('2026-10', 12, 'one'))).toBe('nothing');
    expect(told(given('2026-10', 12, 'one'), given('2026-11', 6))).toBe('nothing');
    expect(told(given('2026-09', 8), given('2026-10', 12, 'one'))).toEqual([8, '2026-09']);
  });

  it('holds the latest of each person', () => {
    const all = [...given('2026-11', 1, 'one'), ...given('2026-09', 2, 'one'), ...given('2026-09', 1, 'other')];
    expect(latestOfEach(all).map(({ person, month }) => [person, month])).toEqual([
      ['one', '2026-11'],
      ['other', '2026-09'],
    ]);
  });
});
