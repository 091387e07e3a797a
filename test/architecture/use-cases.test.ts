import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { exportedFunctions } from './exports.ts';
import { filesMatching, isTest } from './files.ts';

const core = filesMatching('packages/core/*/*.ts');
const tests = new Map(core.filter(isTest).map((file) => [file.path, file.text]));
const useCases = core.filter((file) => !isTest(file) && /= useCase(?:<[^>]*>)?\(/.test(file.text));

/** Directly, or through the suite of a step, which opens with it. */
const opens = /\bitRefusesOtherActors\(|\bitIsAStepOf(?:Cases|Referrals)\(/;

const testOf = (path: string): string => path.replace(/\.ts$/, '.test.ts');
const camelCase = (path: string): string =>
  basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const paths = (files: typeof core): string[] => files.map(({ path }) => path);

test('use-cases were found', () => {
  expect(useCases.length).toBeGreaterThan(15);
});

test('every use-case has a file of its own, named verb-noun like the function it exports', () => {
  const misnamed = useCases.filter((file) => {
    const isVerbNoun = /^[a-z]+(-[a-z][a-z0-9]*)+\.ts$/.test(basename(file.path));
    return !isVerbNoun || !exportedFunctions(file).some(({ name }) => name === camelCase(file.path));
  });
  expect(paths(misnamed)).toEqual([]);
});

test('every use-case has its test beside it, which opens with whom it refuses', () => {
  const untested = useCases.filter(({ path }) => !opens.test(tests.get(testOf(path)) ?? ''));
  expect(paths(untested)).toEqual([]);
});

test('every feature has its door, and every use-case goes through it', () => {
  const doors = new Map(core.filter(({ path }) => basename(path) === 'index.ts').map(({ path, text }) => [path, text]));
  const hidden = useCases.filter(({ path }) => {
    const door = doors.get(join(dirname(path), 'index.ts')) ?? '';
    return !door.includes(`'./${basename(path)}'`);
  });
  expect(paths(hidden)).toEqual([]);
});
