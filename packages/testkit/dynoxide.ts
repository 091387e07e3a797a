import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const binary = (): string => {
  try {
    return join(dirname(require.resolve('@dynoxide/linux-x64/package.json')), 'dynoxide');
  } catch {
    return 'dynoxide';
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no free port'));
        else resolve(address.port);
      });
    });
  });

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
};

const servers: ChildProcess[] = [];

const endServers = (): void => {
  for (const server of servers) server.kill('SIGKILL');
};

const start = async (): Promise<string> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${String(port)}`;
  servers.push(spawn(binary(), ['--port', String(port)], { stdio: 'ignore' }));
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await answers(endpoint)) return endpoint;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`dynoxide did not answer at ${endpoint}; is @dynoxide/linux-x64 installed?`);
};

// Each table that a server holds slows the next: with some hundreds, everything takes twice as long.
const tablesOfServer = 50;

let asked = 0;
let running: Promise<string> | undefined;

/**
 * Gives the endpoint of a DynamoDB-compatible server of this worker's own, in memory, for one more table; each lives as
 * long as the worker.
 */
export const dynoxideEndpoint = (): Promise<string> => {
  if (running === undefined) {
    process.once('exit', endServers);
    // A test worker is ended by a signal, which alone would leave its servers behind.
    process.once('SIGTERM', () => process.exit());
  }
  if (running === undefined || asked % tablesOfServer === 0) running = start();
  asked += 1;
  return running;
};
