import { expect, test } from 'vitest';
import { runCheck, runChecks, staticChecks, type Check, type CheckResult } from './checks.ts';

const nothing = (): void => undefined;
const result = ({ name }: Check, passed = true): CheckResult => ({ name, passed, seconds: 0, output: '' });

test('a check that exits with another code than 0 has failed, and what it printed is kept', async () => {
  const said = await runCheck({ name: 'sad', args: ['-e', 'console.log("why"); process.exitCode = 3'] });
  expect(said).toMatchObject({ passed: false, output: 'why' });
  expect(await runCheck({ name: 'glad', args: ['-e', ''] })).toMatchObject({ passed: true });
});

test('never more than two run at once, and each waits for the one it names', async () => {
  let running = 0;
  let most = 0;
  const order: string[] = [];
  const run = async (check: Check): Promise<CheckResult> => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, check.name === 'first' ? 20 : 5));
    running -= 1;
    order.push(check.name);
    return result(check);
  };
  const checks = ['last', 'first', 'other', 'another'].map((name) => ({ name, args: [] }));
  await runChecks(
    checks.map((check) => (check.name === 'last' ? { ...check, after: 'first' } : check)),
    nothing,
    run,
  );
  expect(most).toBe(2);
  expect(order).toHaveLength(4);
  expect(order.indexOf('last')).toBeGreaterThan(order.indexOf('first'));
});

test('a check that waits for one that is not there is refused', async () => {
  await expect(runChecks([{ name: 'alone', args: [], after: 'nobody' }], nothing)).rejects.toThrow('alone');
});

test('every check that is waited for exists', async () => {
  const results = await runChecks(staticChecks, nothing, async (check) => result(check));
  expect(results).toHaveLength(staticChecks.length);
});
