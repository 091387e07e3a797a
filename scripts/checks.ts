import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One program whose exit code says whether all is well. `after` names the check that must have run before it. */
export type Check = { name: string; args: string[]; after?: string };

export type CheckResult = { name: string; passed: boolean; seconds: number; output: string };

/** Every check that needs no test runner, the slow ones first. */
export const staticChecks: Check[] = [
  {
    name: 'ESLint',
    args: [
      'node_modules/eslint/bin/eslint.js',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint/',
      '--max-warnings',
      '0',
      '.',
    ],
  },
  { name: 'bundles and their budgets', args: ['scripts/build.ts'] },
  {
    name: 'synthesis with cdk-nag',
    args: ['infra/node_modules/aws-cdk/bin/cdk', 'synth', '--quiet'],
    after: 'bundles and their budgets',
  },
  {
    name: 'TypeScript',
    args: [
      'node_modules/typescript/bin/tsc',
      '-p',
      '.',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/tsc.tsbuildinfo',
    ],
  },
  { name: 'unused code (knip)', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  {
    name: 'format (Prettier)',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'generated files are current', args: ['scripts/docs.ts', '--check'] },
];

/** Runs one check to its end and keeps what it printed. */
export const runCheck = ({ name, args }: Check): Promise<CheckResult> =>
  new Promise((resolve) => {
    const started = performance.now();
    const printed: string[] = [];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const finish = (passed: boolean): void =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, output: printed.join('').trim() });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
    }
    child.on('error', (error) => {
      printed.push(error.message);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });

/** Runs the checks two at a time, keeps the order that `after` asks for, and hands each result on as it comes. */
export const runChecks = async (
  checks: readonly Check[],
  onResult: (result: CheckResult) => void,
  run: (check: Check) => Promise<CheckResult> = runCheck,
): Promise<CheckResult[]> => {
  const waiting = [...checks];
  const results: CheckResult[] = [];
  const isReady = ({ after }: Check): boolean => after === undefined || results.some(({ name }) => name === after);
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const ready = running.size < 2 ? waiting.find(isReady) : undefined;
    if (ready) {
      waiting.splice(waiting.indexOf(ready), 1);
      const job = run(ready).then((result) => {
        results.push(result);
        running.delete(job);
        onResult(result);
      });
      running.add(job);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(`These checks wait for one that is not there: ${waiting.map(({ name }) => name).join(', ')}.`);
    }
  }
  return results;
};
