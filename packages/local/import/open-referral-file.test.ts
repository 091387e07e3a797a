import { expect, test } from 'vitest';
import { StartProblem } from '../start-problem.ts';
import { readServices } from './open-referral-file.ts';

test('a list and a page give the same services, each with its line', () => {
  const list = '[\n{"id": 1},\n{"id": 2}\n]';
  const expected = [
    { line: 2, service: { id: 1 } },
    { line: 3, service: { id: 2 } },
  ];
  expect(readServices(list, 'a.json')).toEqual(expected);
  expect(readServices(`\uFEFF{"total_items": 2, "contents": ${list}}`, 'a.json')).toEqual(expected);
});

test.each([
  ['[{', /not JSON/],
  ['{"services": []}', /no services in it/],
  ['7', /no services in it/],
])('%j is refused with what is wrong', (text, message) => {
  expect(() => readServices(text, 'a.json')).toThrow(StartProblem);
  expect(() => readServices(text, 'a.json')).toThrow(message);
});
