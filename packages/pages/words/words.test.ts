import { expect, test } from 'vitest';
import en from './en.json' with { type: 'json' };
import { wordsOf } from './words.ts';

const words = wordsOf('en-GB', en);

test('a message is said with its names filled in', () => {
  expect(words.say('own.hello', { name: 'Blessing' })).toBe('Hello Blessing');
  expect(words.say('own.matters.goal', { rating: 7, day: '4 June 2026' })).toBe(
    'You gave this 7 out of 10 on 4 June 2026.',
  );
});

test('a message without a name that it needs is no message', () => {
  expect(() => words.say('own.hello')).toThrow('name');
});

test('a day is the day in London, and parts stand side by side', () => {
  expect(words.date('2026-06-04T23:30:00Z')).toBe('5 June 2026');
  expect(words.day('2026-06-04')).toBe('Thursday 4 June 2026');
  expect(words.list(['your name', 'your phone number'])).toBe('your name and your phone number');
});
