import { expect, test } from 'vitest';
import { leastFiles, sources } from './files.ts';

const files = sources();
const lengths = files.map(({ lines }) => lines).sort((a, b) => a - b);

test('enough files were looked at', () => {
  expect(files.length).toBeGreaterThan(leastFiles);
});

test('no file is longer than 200 lines', () => {
  expect(files.filter(({ lines }) => lines > 200).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('half of the files are shorter than 75 lines', () => {
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(75);
});
