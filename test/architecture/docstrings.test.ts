import { expect, test } from 'vitest';
import { exportedFunctions } from './exports.ts';
import { isCode, leastFiles, sources } from './files.ts';

const file = (text: string) => ({ path: 'a.ts', text, lines: 1 });

test('an exported function without a docstring is found, whatever its form', () => {
  const found = exportedFunctions(
    file(`
      // Not a docstring.
      export const arrow = () => 1;
      export const step = useCase({});
      export function declared() {}
      const inner = () => 2;
      export const value = 3;
    `),
  );
  expect(found.map(({ name, docstring }) => [name, docstring])).toEqual([
    ['arrow', ''],
    ['step', ''],
    ['declared', ''],
  ]);
});

test('a docstring is read without its stars', () => {
  const [found] = exportedFunctions(
    file('/**\n * Promises one thing.\n * Refuses: nothing.\n */\nexport const a = () => 1;'),
  );
  expect(found?.docstring).toBe('Promises one thing.\nRefuses: nothing.');
});

test('every exported function says in a sentence what it promises', () => {
  const functions = sources()
    .filter(isCode)
    .flatMap((source) => exportedFunctions(source).map((each) => ({ ...each, path: source.path })));
  expect(functions.length).toBeGreaterThan(leastFiles);
  const silent = functions.filter(({ docstring }) => !/^[A-Z`].*[.:;]/s.test(docstring));
  expect(silent.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
});
