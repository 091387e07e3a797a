import { expect, test } from 'vitest';
import { countTests } from './counts.ts';

const file = (name: string, status: string, ...states: string[]) => ({
  name,
  status,
  assertionResults: states.map((state) => ({ status: state })),
});

test('counts what passed, and everything else as failed', () => {
  const testResults = [file('/a/packages/x.test.ts', 'failed', 'passed', 'failed', 'skipped')];
  expect(countTests({ testResults }, '/a', {})).toEqual({ passed: 1, failed: 2, silent: [] });
});

test('a file that does not load is one failure', () => {
  const testResults = [file('/a/packages/x.test.ts', 'failed')];
  expect(countTests({ testResults }, '/a', {})).toMatchObject({ passed: 0, failed: 1 });
});

test('a project of which no test ran is a failure', () => {
  const testResults = [file('/a/packages/x.test.ts', 'passed', 'passed')];
  const projects = { unit: /^packages\//, journeys: /^test\/journeys\// };
  expect(countTests({ testResults }, '/a', projects)).toEqual({ passed: 1, failed: 1, silent: ['journeys'] });
});

test('a report of another shape is refused', () => {
  expect(() => countTests({}, '/a', {})).toThrow();
});
