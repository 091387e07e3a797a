import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedDemo } from './demo/seed.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { layMiniature } from './testing/functions.ts';
import { lastingFolder } from './testing/folder.ts';
import { freePort } from './testing/ports.ts';

const { folder, remove } = lastingFolder();
const page = fileURLToPath(new URL('demo/data/open-referral-page.json', import.meta.url));
let runtime: Runtime;

/** Runs a command beside the network, as npm would, and gives what it said. */
const run = (
  command: 'import' | 'demo',
  port: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const script = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
    execFile(process.execPath, [script, ...args], { env: { ...process.env, PORT: port } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

const portOf = ({ url }: Runtime): string => new URL(url).port;

beforeAll(async () => {
  runtime = await startRuntime({
    port: await freePort(),
    inMemory: true,
    quiet: true,
    paths: layMiniature(folder),
    seed: seedDemo,
  });
}, 60_000);

afterAll(async () => {
  await runtime.stop();
  remove();
});

describe('the commands beside a running network', { timeout: 60_000 }, () => {
  test('import brings services in, and leaves them alone the second time', async () => {
    const first = await run(
      'import',
      portOf(runtime),
      'directory',
      page,
      '--source',
      'ORUK',
      '--licence',
      'CC BY-SA 4.0',
    );
    expect(first).toMatchObject({ code: 0, out: 'Added 1, changed 0, left alone 0, refused 0.\n' });
    expect(first.err).toContain('Importing 100 %');
    const second = await run(
      'import',
      portOf(runtime),
      'directory',
      page,
      '--source',
      'ORUK',
      '--licence',
      'CC BY-SA 4.0',
    );
    expect(second.out).toBe('Added 0, changed 0, left alone 1, refused 0.\n');
  });

  test('import says on which line a service is wrong, and why', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '[\n{"id": 1}\n]');
    const { code, out } = await run('import', portOf(runtime), 'directory', file);
    expect(code).toBe(0);
    expect(out).toMatch(/refused 1\.\n {2}line 2: id .*; name is missing; status .*; organization is missing/);
  });

  test('import keeps the places of postcodes', async () => {
    const file = join(folder, 'postcodes.csv');
    writeFileSync(file, 'pcds,doterm,lat,long\nLS1 4AP,,53.8,-1.55\nLS1 9ZZ,202001,53.8,-1.5\n');
    const { out } = await run('import', portOf(runtime), 'postcodes', file);
    expect(out).toBe('Kept the places of 1 postcodes in 1 areas; left out 1 without a place or ended.\n');
  });

  test('demo makes as many journeys as it is asked for', async () => {
    const { code, out, err } = await run('demo', portOf(runtime), '--cases', '12', '--seed', '7');
    expect([code, out]).toEqual([0, 'Made 12 journeys with seed 7.\n']);
    expect(err).toContain('Making journeys 100 %');
  });

  test.each([
    ['import', ['directory'], /^Give what to import and its file/],
    ['import', ['directory', 'nowhere.json'], /^There is no file nowhere.json/],
    ['import', ['--wrong'], /^Give what to import and its file/],
    ['demo', [], /^Say how many journeys to make/],
    ['demo', ['--cases', 'many'], /^Say how many journeys to make/],
  ] as const)('%s %j says what to give', async (command, args, message) => {
    const { code, err } = await run(command, portOf(runtime), ...args);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });

  test('a command says so when no network runs', async () => {
    const { code, err } = await run('import', String(await freePort()), 'directory', page);
    expect(code).toBe(1);
    expect(err).toMatch(/^No Fingerpost runs at http:\/\/localhost:\d+\. Start it with npm start/);
  });
});
