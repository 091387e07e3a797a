import { expect, test } from 'vitest';
import { elementLines } from './json-lines.ts';

test.each([
  ['[]', []],
  ['[{"a": 1}, {"a": 2}]', [1, 1]],
  ['[\n  {"a": "[\\"{"},\n\n  {"b": [1,\n 2]},\n 3\n]', [2, 4, 6]],
  ['{\n"size": 2, "more": [1, 2],\n"contents": [\n{"contents": [1]},\n{}\n],\n"x": [1]}', [4, 5]],
  ['{"contents": []}', []],
  ['"text"', []],
])('the elements of %j begin on lines %j', (json, lines) => {
  expect(elementLines(json)).toEqual(lines);
});
