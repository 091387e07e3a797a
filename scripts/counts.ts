import { relative } from 'node:path';
import * as z from 'zod';

const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

export type Counts = { passed: number; failed: number };

/**
 * Counts the tests in the report of a run; a project is told by the path from the root. A file that fails as a whole
 * counts as one failure, and so does a project of which no test passed, for tests that did not run prove nothing.
 */
export const countTests = (
  report: unknown,
  root: string,
  projects: Record<string, RegExp>,
): Counts & { silent: string[] } => {
  const files = Report.parse(report).testResults;
  const states = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const ran = files.filter(({ assertionResults }) => assertionResults.some(({ status }) => status === 'passed'));
  const silent = Object.entries(projects)
    .filter(([, path]) => !ran.some(({ name }) => path.test(relative(root, name))))
    .map(([project]) => project);
  return {
    passed: states.filter((status) => status === 'passed').length,
    failed: states.filter((status) => status !== 'passed').length + broken.length + silent.length,
    silent,
  };
};
