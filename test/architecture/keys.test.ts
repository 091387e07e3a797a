import { expect, test } from 'vitest';
import { exportedFunctions } from './exports.ts';
import { filesMatching } from './files.ts';

const keys = filesMatching('packages/core/**/*.keys.ts').flatMap((file) => exportedFunctions(file));
const rows = filesMatching('docs/data-model.md').flatMap(({ text }) =>
  text.split('\n').filter((line) => line.startsWith('|')),
);

test('key functions were found', () => {
  expect(keys.length).toBeGreaterThan(15);
});

test('every key function has its row in docs/data-model.md', () => {
  const unknown = keys.filter(({ name }) => !rows.some((row) => row.includes(`\`${name}\``)));
  expect(unknown.map(({ name }) => name)).toEqual([]);
});

test('docs/data-model.md names no key function that is gone', () => {
  const names = new Set(keys.map(({ name }) => name));
  const said = rows.flatMap((row) => [...row.matchAll(/`(\w+Key)`/g)].map((match) => match[1] ?? ''));
  expect(said.filter((name) => !names.has(name))).toEqual([]);
});
