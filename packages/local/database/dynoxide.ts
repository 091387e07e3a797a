import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkPort } from '../http.ts';
import { StartProblem } from '../start-problem.ts';
import { endOrphan } from './orphan.ts';
import { checkDatabaseFile, indexStream } from './sqlite-file.ts';

const startPatience = 10_000;
const stopPatience = 3000;

/** A running database server. */
export type Dynoxide = {
  readonly endpoint: string;
  /** Resolves with the reason when the server ends although nobody stopped it. */
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
};

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'x-amz-target': 'DynamoDB_20120810.ListTables',
        'content-type': 'application/x-amz-json-1.0',
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20200101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
        'x-amz-date': '20200101T000000Z',
      },
      body: '{}',
    });
    return answer.ok;
  } catch {
    return false;
  }
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const stopChild = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopPatience);
  await ended;
  clearTimeout(timer);
};

/**
 * Starts dynoxide on a folder's database file and waits until it answers; a server that a killed runtime left
 * on the same file is ended first. Refuses: a damaged file, a port in use, a server that does not come up.
 */
export const startDynoxide = async (
  binary: string,
  folder: string,
  port: number,
  firstPort: number,
): Promise<Dynoxide> => {
  const file = join(folder, 'table.sqlite');
  const pidFile = join(folder, 'dynoxide.pid');
  const endpoint = `http://127.0.0.1:${port}`;
  await endOrphan(pidFile, file);
  checkDatabaseFile(file);
  await checkPort(port, 'its database', firstPort);

  // A process group of its own: Ctrl-C reaches the runtime alone, which lets the readers finish before the database goes.
  const child = spawn(binary, ['--port', String(port), '--db-path', file], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const killWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-2000)));
  child.once('error', (error) => (said += error.message));
  if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid));

  const deadline = performance.now() + startPatience;
  while (!(await answers(endpoint))) {
    if (hasEnded(child) || child.pid === undefined || performance.now() > deadline) {
      await stopChild(child);
      throw new StartProblem(
        `The database (${binary}) did not start on ${file}. It said: ${said.trim() || 'nothing'}. If that names the file, move ${folder} away to start afresh.`,
      );
    }
    await pause(10);
  }
  indexStream(file);

  let stopping = false;
  const died = new Promise<string>((resolve) => {
    child.once('exit', (code, signalName) => {
      if (stopping) return;
      const how = signalName ?? `exit code ${String(code)}`;
      resolve(`The database stopped by itself (${how}). Start Fingerpost again: everything acknowledged is kept.`);
    });
  });
  return {
    endpoint,
    died,
    stop: async () => {
      stopping = true;
      process.off('exit', killWithUs);
      await stopChild(child);
      rmSync(pidFile, { force: true });
    },
  };
};
