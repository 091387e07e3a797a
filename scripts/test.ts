import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChecks, staticChecks, type CheckResult } from './checks.ts';
import { ensureChromium } from './chromium.ts';
import { countTests, type Counts } from './counts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache');
const reportFile = join(cache, 'tests.json');

const projects = {
  unit: /^(functions|infra|packages)\//,
  architecture: /^test\/architecture\//,
  contract: /^test\/contract\//,
  situations: /^test\/situations\//,
  faults: /^test\/faults\//,
  journeys: /^test\/journeys\//,
};

const heading = (text: string): void => console.log(`\n=== ${text}`);

const report = ({ name, passed, seconds, output }: CheckResult): void => {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
  if (!passed) console.log(output);
};

const check = (name: string, run: () => string): CheckResult => {
  const started = performance.now();
  const result = (passed: boolean, output: string): CheckResult => ({
    name,
    passed,
    output,
    seconds: (performance.now() - started) / 1000,
  });
  try {
    return result(true, run());
  } catch (error) {
    return result(false, error instanceof Error ? error.message : String(error));
  }
};

const toolchain = (): string => {
  const pnpm = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: root });
  const versions = `Node ${process.versions.node}, pnpm ${pnpm.status === 0 ? pnpm.stdout.trim() : 'missing'}`;
  if (!/^Node 24\..*, pnpm 12\./.test(versions))
    throw new Error(`Node 24 and pnpm 12 are needed; this is ${versions}.`);
  return versions;
};

const runTests = (): Counts => {
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...Object.keys(projects).map((name) => `--project=${name}`),
      ...reporters,
    ],
    // The first check has built what the tests run.
    { cwd: root, stdio: 'inherit', env: { ...process.env, BUILD: 'skip' } },
  );
  try {
    const { passed, failed, silent } = countTests(JSON.parse(readFileSync(reportFile, 'utf8')), root, projects);
    for (const project of silent) console.log(`FAILED  no test of the project "${project}" passed`);
    // An error outside any test fails the run without failing a test.
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch (error) {
    console.log(`FAILED  vitest left no report that can be read: ${String(error)}`);
    return { passed: 0, failed: 1 };
  }
};

mkdirSync(cache, { recursive: true });
heading('Toolchain');
const tools = [check('Node 24 and pnpm 12', toolchain), check('Chromium', ensureChromium)];
tools.forEach(report);
heading('Static checks');
const checks = [...tools, ...(await runChecks(staticChecks, report))];
heading('Tests');
const tests = runTests();

const checksPassed = checks.filter(({ passed }) => passed).length;
const failed = tests.failed + checks.length - checksPassed;
console.log(`\n${tests.passed + checksPassed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
