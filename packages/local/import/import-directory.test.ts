import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newWorld } from '@fingerpost/testkit';
import { importDirectory, reportLines } from './import-directory.ts';
import { readServices } from './open-referral-file.ts';

const world = await newWorld();
const provenance = { source: 'test feed', licence: 'CC BY-SA 4.0' };
const page = readFileSync(join(import.meta.dirname, '../demo/data/open-referral-page.json'), 'utf8');

const run = async (text: string) => {
  const steps: number[] = [];
  const report = await importDirectory(world, readServices(text, 'feed.json'), provenance, (done) => steps.push(done));
  return { report, steps };
};

test('a published page is imported once, and left alone when it comes again', async () => {
  const { report } = await run(page);
  expect(reportLines(report)).toEqual(['Added 1, changed 0, left alone 0, refused 0.']);
  expect(reportLines((await run(page)).report)).toEqual(['Added 0, changed 0, left alone 1, refused 0.']);
});

test('what is refused is named with its line and reason, and the rest is imported', async () => {
  const uuid = (number: number) => `00000000-0000-4000-b000-${String(number).padStart(12, '0')}`;
  const organization = { id: uuid(100), name: 'Mill Trust' };
  const good = Array.from({ length: 20 }, (_, number) => ({
    id: uuid(number),
    name: `Service ${String(number)}`,
    status: 'active',
    organization,
  }));
  const bad = [{ id: uuid(50), status: 'active', organization }, 'text', { ...good[1], id: 7, organization: {} }];
  const { report, steps } = await run(`[\n${[...good, ...bad].map((each) => JSON.stringify(each)).join(',\n')}\n]`);
  expect(steps.at(-1)).toBe(23);
  expect(reportLines(report)).toEqual([
    'Added 20, changed 0, left alone 0, refused 3.',
    '  line 22: name is missing',
    expect.stringMatching(/^ {2}line 23: it /),
    expect.stringMatching(/^ {2}line 24: id .*; organization.id .*; organization.name is missing$/),
  ]);
});
