import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });

// Below the ports that systems give to outgoing connections, so that a network which is stopped and started finds its
// own again; each test worker has every other four, so that none takes those of a network of the other.
const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % 2;

/** Finds a number of free ports in a row, at most four, and gives the first. */
export const freePorts = async (count: number): Promise<number> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const first = 16_000 + (Math.floor(Math.random() * 2_000) * 2 + worker) * 4;
    const free = await Promise.all(Array.from({ length: count }, (_, offset) => isFree(first + offset)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`no ${count} free ports in a row`);
};
