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

const start = async (): Promise<string> => {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${String(port)}`;
  const child: ChildProcess = spawn(binary(), ['--port', String(port)], { stdio: 'ignore' });
  process.once('exit', () => child.kill('SIGKILL'));
  // A test worker is ended by a signal, which alone would leave the server behind.
  process.once('SIGTERM', () => process.exit());
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await answers(endpoint)) return endpoint;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`dynoxide did not answer at ${endpoint}; is @dynoxide/linux-x64 installed?`);
};

let running: Promise<string> | undefined;

/** Gives the endpoint of this worker's own DynamoDB-compatible server, in memory, started on first use. */
export const dynoxideEndpoint = (): Promise<string> => (running ??= start());
