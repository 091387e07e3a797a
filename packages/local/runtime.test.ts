import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { startRuntime } from './runtime.ts';
import type { RuntimeOptions } from './runtime-options.ts';
import { testFolder } from './testing/folder.ts';
import { layMiniature } from './testing/functions.ts';
import { runMiniature } from './testing/miniature.ts';
import { freePort } from './testing/ports.ts';

const day = 86_400_000;
const list = z.array(z.string());
const now = z.object({ now: z.iso.datetime() });
const executions = z.object({
  executions: z.array(z.object({ name: z.string(), status: z.string(), transitions: z.number() })),
});

const post = (url: string, body: unknown = {}, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const open = (url: string, id: string) => post(`${url}/api/v1/things`, { id });
const read = async (url: string, id: string) => list.parse(await (await fetch(`${url}/api/v1/things?id=${id}`)).json());
const advance = async (url: string, duration: string) =>
  now.parse(await (await post(`${url}/local/clock`, { advance: duration })).json()).now;

const finished = ['deadline', 'looked#1', 'looked#2', 'looked#3', 'sent#1', 'sent#2', 'sent#3'];
const kinds = (items: readonly string[]) => items.map((item) => item.split(' ')[0]);

const start = async (options: Partial<RuntimeOptions> = {}) => {
  const folder = testFolder();
  const runtime = await startRuntime({
    port: await freePort(),
    dataDir: join(folder, 'data'),
    quiet: true,
    paths: layMiniature(folder),
    ...options,
  });
  onTestFinished(() => runtime.stop());
  return runtime;
};

describe('the runtime', { timeout: 60_000 }, () => {
  test('walks the deadlines in order, each at its own time, and is quiet when it answers', async () => {
    const { url, now: clockNow } = await start();
    const opened = clockNow();
    expect((await open(url, 'one')).status).toBe(201);
    const reached = await advance(url, 'P2DT1H');
    expect(Date.parse(reached) - opened).toBeGreaterThanOrEqual(2 * day + 3_600_000);
    const items = await read(url, 'one');
    expect(kinds(items)).toEqual(['deadline', 'looked#1', 'looked#2', 'sent#1', 'sent#2', 'sent#3']);
    const looks = items.filter((item) => item.startsWith('looked')).map((item) => Date.parse(item.split(' ')[1]!));
    for (const [n, at] of looks.entries()) expect(Math.abs(at - opened - (n + 1) * day)).toBeLessThan(20_000);
    await advance(url, 'P5D');
    expect(kinds(await read(url, 'one'))).toEqual(finished);
    const { executions: all } = executions.parse(await (await fetch(`${url}/local/executions`)).json());
    expect(all.map(({ name, status, transitions }) => [name, status, transitions]).sort()).toEqual([
      ['one-1', 'SUCCEEDED', 3],
      ['one-2', 'SUCCEEDED', 3],
      ['one-3', 'SUCCEEDED', 3],
    ]);
  });

  test('two run side by side in one process, each with a clock of its own', async () => {
    const [one, other] = [await start(), await start({ inMemory: true })];
    await open(one.url, 'same');
    await open(other.url, 'same');
    await advance(one.url, 'P4D');
    expect(kinds(await read(one.url, 'same'))).toEqual(finished);
    await other.settle();
    expect(kinds(await read(other.url, 'same'))).toEqual(['deadline', 'sent#1']);
    expect(one.now() - other.now()).toBeGreaterThan(3 * day);
  });

  test('refuses a second runtime on the same data, and a port in use, and leaves nothing running', async () => {
    const folder = testFolder();
    const paths = layMiniature(folder);
    const dataDir = join(folder, 'data');
    const port = await freePort();
    const first = await startRuntime({ port, dataDir, quiet: true, paths });
    onTestFinished(() => first.stop());
    const other = { port: await freePort(), quiet: true, paths };
    await expect(startRuntime({ ...other, dataDir })).rejects.toThrow(/same data.*DATA_DIR/su);
    const clash = startRuntime({ port: port - 1, quiet: true, paths, inMemory: true });
    await expect(clash).rejects.toThrow(/Port \d+ is in use.*PORT=/su);
    await first.stop();
    const again = await startRuntime({ port, dataDir, quiet: true, paths });
    await again.stop();
  });

  test('fills an empty table once, and again from nothing when the first time was cut short', async () => {
    const folder = testFolder();
    const paths = layMiniature(folder);
    const options = { port: await freePort(), dataDir: join(folder, 'data'), quiet: true, paths };
    const cut = startRuntime({ ...options, seed: () => Promise.reject(new Error('cut short')) });
    await expect(cut).rejects.toThrow('cut short');
    let fills = 0;
    const seed = async (): Promise<void> => void (fills += 1);
    const first = await startRuntime({ ...options, seed });
    await open(first.url, 'one');
    await first.stop();
    await (await startRuntime({ ...options, seed })).stop();
    expect(fills).toBe(1);
  });

  test('killed at any point, loses nothing acknowledged and finishes after the restart', async () => {
    const folder = testFolder();
    const dataDir = join(folder, 'data');
    const port = await freePort();
    const ids = ['one', 'two', 'three', 'four'];
    for (const [n, id] of ids.entries()) {
      const running = await runMiniature(port, dataDir, folder);
      expect((await open(running.url, id)).status).toBe(201);
      const walk = advance(running.url, 'P1DT1M').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, n * 40));
      await running.end('SIGKILL');
      await walk;
    }
    const last = await runMiniature(port, dataDir, folder);
    await advance(last.url, 'P5D');
    for (const id of ids) expect(kinds(await read(last.url, id))).toEqual(finished);
    await last.end('SIGTERM');
    await vi.waitFor(async () => expect(fetch(last.url)).rejects.toThrow(), { timeout: 5000 });
  });

  test('says in one paragraph which file is damaged, and exits', async () => {
    const folder = testFolder();
    const dataDir = join(folder, 'data');
    const port = await freePort();
    await (await runMiniature(port, dataDir, folder)).end('SIGTERM');
    for (const name of ['secret.json', 'runtime.sqlite', 'table.sqlite']) {
      writeFileSync(join(dataDir, name), 'x'.repeat(9000));
      const refused = runMiniature(port, dataDir, folder);
      await expect(refused).rejects.toThrow(new RegExp(`${name} is damaged.*afresh`, 'u'));
      await expect(refused).rejects.toThrow(/^[^\n]+$/u);
      rmSync(join(dataDir, name));
    }
  });
});
