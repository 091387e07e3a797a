import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

const areFree = async (first: number, count: number): Promise<boolean> =>
  (await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)))).every(Boolean);

/** The number of this test worker among those that run at once, 0 or 1. */
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % 2;

/**
 * Finds a number of free ports in a row, at most four, and gives the first: below those that systems give to outgoing
 * connections, and none that the other test worker takes, so that what is stopped and started finds its own again.
 */
export const freePorts = async (count: number): Promise<number> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const first = 16_000 + (Math.floor(Math.random() * 2_000) * 2 + worker) * 4;
    if (await areFree(first, count)) return first;
  }
  throw new Error(`no ${count} free ports in a row`);
};

/** Waits for four ports from the first on to be free, as those of a network that has just stopped soon are. */
export const areSoonFree = async (first: number): Promise<boolean> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (await areFree(first, 4)) return true;
    await pause(100);
  }
  return false;
};
