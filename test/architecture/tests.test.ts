import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { isTest, leastFiles, sources } from './files.ts';

const tests = sources().filter(isTest);

const projectsOf = (path: string): string[] =>
  (config.test?.projects ?? []).flatMap((project) => {
    if (typeof project !== 'object' || !('test' in project)) return [];
    const { include = [], name } = project.test;
    return include.some((pattern) => matchesGlob(path, pattern)) ? [JSON.stringify(name)] : [];
  });

const leftOut = /\b(?:describe|test|it)\.(?:skip|only|todo|fails|skipIf|runIf)\b|\.skip\(/;

test('enough tests were looked at', () => {
  expect(tests.length).toBeGreaterThan(leastFiles / 4);
});

test.each(["test.skip('a')", "it.only('a')", "describe.skipIf(true)('a')", 'context.skip()'])('%s is found', (text) => {
  expect(text).toMatch(leftOut);
});

test('no test is skipped, singled out or left for later', () => {
  const rest = tests.filter(({ path }) => path !== 'test/architecture/tests.test.ts');
  expect(rest.filter(({ text }) => leftOut.test(text)).map(({ path }) => path)).toEqual([]);
});

test('every test file belongs to exactly one project of the test runner', () => {
  const strays = tests.filter(({ path }) => projectsOf(path).length !== 1);
  expect(strays.map(({ path }) => path)).toEqual([]);
});

test('every test file asks for something', () => {
  const empty = tests.filter(({ text }) => !/\bexpect|\bassert|\bitRefuses|Suite\(/.test(text));
  expect(empty.map(({ path }) => path)).toEqual([]);
});
