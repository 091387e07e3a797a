import { expect, test } from 'vitest';
import { StartProblem } from '../start-problem.ts';
import { readPostcodes } from './postcode-file.ts';

async function* lines(...all: readonly string[]) {
  yield* all;
}

test('postcodes are read by area, without those that ended or have no place', async () => {
  const { areas, rows, left } = await readPostcodes(
    lines(
      '\uFEFF"pcd","pcds","dointr","doterm","lat","long"',
      '"LS1 4AP","LS1 4AP","198001","",53.799712,-1.549201',
      '"LS1 9ZZ","LS1 9ZZ","198001","201901",53.8,-1.5',
      '"GY1 1AA","GY1 1AA","198001","",99.999999,0.000000',
      ',LS11 0LW,198001,,53.76,-1.57',
      '',
    ),
  );
  expect(Object.fromEntries(areas)).toEqual({ LS1: { '4AP': [53.7997, -1.5492] }, LS11: { '0LW': [53.76, -1.57] } });
  expect([rows, left]).toEqual([4, 2]);
});

test.each([
  ['a file without the columns', ['name,slug'], /no postcode directory/],
  ['an empty file', [], /empty/],
])('%s is refused', async (_, all, message) => {
  await expect(readPostcodes(lines(...all))).rejects.toThrow(message);
  await expect(readPostcodes(lines(...all))).rejects.toThrow(StartProblem);
});
