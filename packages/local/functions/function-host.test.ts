import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from '../testing/folder.ts';
import { writeFunctions } from '../testing/functions.ts';
import { FunctionHost } from './function-host.ts';
import { FunctionLog } from './function-log.ts';

const open = (source: string, clockOffset: () => number = () => 0) => {
  const folder = writeFunctions(testFolder(), { probe: source });
  const log = new FunctionLog(join(folder, 'log'), true);
  const host = new FunctionHost({ folder, environment: { STAGE: 'local' }, clockOffset, log });
  onTestFinished(() => host.stop());
  return {
    host,
    readLog: async () => {
      await log.close();
      return readFileSync(log.file, 'utf8');
    },
    call: (event: unknown, copies = 1, timeout = 5000) => host.invoke('probe', event, { copies, timeout }),
  };
};

test('a function has an environment of its own, and reads the clock that is set at each call', async () => {
  let offset = 5;
  const { call } = open(
    'export const handler = async () => ({ stage: process.env.STAGE, path: process.env.PATH, offset: process.env.CLOCK_OFFSET_MS });',
    () => offset,
  );
  expect(await call({})).toEqual({ stage: 'local', offset: '5' });
  offset = 7;
  expect(await call({})).toMatchObject({ offset: '7' });
  expect(process.env['CLOCK_OFFSET_MS']).toBeUndefined();
});

const slow = `let running = 0; let most = 0;
export const handler = async () => { running += 1; most = Math.max(most, running); await new Promise((done) => setTimeout(done, 30)); running -= 1; return { most, copy: globalThis.copy ??= Math.random() }; };`;

test('a copy handles one event at a time, and more copies stand side by side', async () => {
  const { call } = open(slow);
  const answers = (await Promise.all([1, 2, 3, 4, 5, 6].map(() => call({}, 2)))) as { most: number; copy: number }[];
  expect(answers.map(({ most }) => most)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(new Set(answers.map(({ copy }) => copy)).size).toBe(2);
});

test('an error keeps its name and message, and JSON is what passes', async () => {
  const { call } = open(
    "export const handler = async (event) => { if (event.bad) throw Object.assign(new Error('no'), { name: 'Busy' }); return { when: new Date(0), nothing: undefined }; };",
  );
  await expect(call({ bad: true })).rejects.toMatchObject({ name: 'Busy', message: 'no' });
  expect(await call({})).toEqual({ when: '1970-01-01T00:00:00.000Z' });
});

test('a call that takes too long is ended, and the next one gets a fresh copy', async () => {
  const { call } = open(
    'export const handler = async (event) => { if (event.hang) for (;;) { /* busy */ } return process.uptime() >= 0; };',
  );
  await expect(call({ hang: true }, 1, 400)).rejects.toMatchObject({ name: 'Sandbox.Timedout' });
  expect(await call({})).toBe(true);
});

test('a function that cannot be loaded says so at each call', async () => {
  const { call } = open("import './missing.mjs'; export const handler = async () => 1;");
  await expect(call({})).rejects.toThrow(/missing\.mjs/u);
  await expect(call({})).rejects.toThrow(/missing\.mjs/u);
});

test('what a function writes to its log is kept line by line', async () => {
  const { call, host, readLog } = open(
    'export const handler = async () => { console.log(\'{"level":"INFO"}\'); console.error(\'oh\'); };',
  );
  expect(await call({})).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 100));
  await host.stop();
  expect((await readLog()).split('\n')).toEqual(expect.arrayContaining(['{"level":"INFO"}', 'oh']));
});
