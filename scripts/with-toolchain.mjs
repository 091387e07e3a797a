// Runs one command of this project with the pinned Node and pnpm, and fetches both through npm where the machine lacks
// them. Plain JavaScript without dependencies, because it runs before anything is installed, on Node 20 or newer.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const nodeMajor = 24;
const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const pnpmMajor = /^pnpm@(\d+)\./.exec(packageManager)?.[1];

const commands = {
  start: [['packages/local/start.ts']],
  test: [['scripts/test.ts']],
  import: [['packages/local/import.ts']],
  demo: [['packages/local/demo.ts']],
  redrive: [['packages/local/redrive.ts']],
  build: [['scripts/build.ts']],
  docs: [['scripts/docs.ts']],
  notices: [['scripts/preview-notices.ts']],
  synth: [['scripts/build.ts'], ['infra/node_modules/aws-cdk/bin/cdk', 'synth', '--quiet']],
  deploy: [['scripts/build.ts'], ['infra/node_modules/aws-cdk/bin/cdk', 'deploy', '--all']],
  cdk: [['infra/node_modules/aws-cdk/bin/cdk']],
  secrets: [['infra/commands/fill-secret.ts']],
  screenshots: [['test/support/screenshots.ts']],
  'first-admin': [['infra/commands/first-admin.ts']],
  bench: [['node_modules/vitest/vitest.mjs', 'run', '--project', 'bench']],
};

const fail = (message) => {
  console.error(`\n${message}`);
  process.exit(1);
};

/** Answers the PATH of an environment that holds the pinned Node and pnpm, fetched by npx where it must be. */
const toolchainPath = () => {
  const here = process.env['PATH'] ?? '';
  const pnpm = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: root });
  const pnpmIsRight = pnpm.status === 0 && pnpm.stdout.trim().split('.')[0] === pnpmMajor;
  if (Number(process.versions.node.split('.')[0]) === nodeMajor && pnpmIsRight) return here;

  console.error(`Bringing Node ${nodeMajor} and ${packageManager} through npm (about 15 seconds the first time).`);
  const probe = 'node -p "JSON.stringify([process.versions.node, process.env.PATH])"';
  const fetchWith = (...flags) =>
    spawnSync('npx', ['-y', ...flags, '-p', `node@${nodeMajor}`, '-p', packageManager, '-c', probe], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  // What an earlier run fetched is enough, and works without a network; a stale npm cache makes the second try needed.
  const first = fetchWith('--prefer-offline');
  const answer = first.status === 0 ? first : fetchWith();
  if (answer.error || answer.status !== 0) {
    const reason = answer.error?.message ?? answer.stderr.trim();
    fail(
      `npx could not bring Node ${nodeMajor} and ${packageManager}:\n${reason}\nCheck with "npm ping" that this machine reaches the npm registry, then try again.`,
    );
  }
  const [version, path] = JSON.parse(answer.stdout.trim().split('\n').at(-1) ?? '[]');
  if (!version?.startsWith(`${nodeMajor}.`)) {
    fail(
      `npx answered with Node ${version}; Node ${nodeMajor} is needed. Does a shell profile put another Node first?`,
    );
  }
  return path;
};

/** Runs a program to its end, passes signals on, ends it when whoever asked for it is gone, and answers its code. */
const run = (program, args, env) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
    const pass = (signal) => child.kill(signal);
    // A terminal sends SIGINT to the whole group by itself; passing it on as well would interrupt the child twice.
    process.on('SIGINT', process.stdin.isTTY ? () => undefined : pass);
    process.on('SIGTERM', pass);
    process.on('SIGHUP', pass);
    // npm hands a signal to its shell, which dies of it without a word to the programs it started.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500);
    child.on('error', (error) => fail(`${program} did not start: ${error.message}`));
    child.on('close', (code, signal) => {
      clearInterval(watch);
      process.removeAllListeners();
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });

const [name = '', ...extra] = process.argv.slice(2);
const steps = commands[name];
if (!steps) fail(`Unknown command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node 20 or newer is needed; this is ${process.version}.`);

const env = { ...process.env, PATH: toolchainPath() };
const install = ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirm-modules-purge=false'];
const installed = spawnSync('pnpm', install, { cwd: root, env, stdio: ['ignore', 2, 2] });
if (installed.status !== 0) fail('pnpm install did not succeed (see above), so nothing was run.');

for (const [index, step] of steps.entries()) {
  const code = await run('node', index === steps.length - 1 ? [...step, ...extra] : step, env);
  if (code !== 0) process.exit(code);
}
