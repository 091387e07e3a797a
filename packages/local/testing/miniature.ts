import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const script = fileURLToPath(new URL('./run-miniature.ts', import.meta.url));

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

/** Runs the miniature network in a process of its own, so that it can be killed; gives the way to end it. */
export const runMiniature = async (port: number, dataDir: string, sources: string) => {
  const child = spawn(process.execPath, [script, String(port), dataDir, sources], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => end(child, 'SIGTERM'));
  let problem = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (problem += text));
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await said.next();
  if (first.done === true) throw new Error(problem.trim());
  return { said: first.value, url: `http://localhost:${port}`, end: (signal: NodeJS.Signals) => end(child, signal) };
};
