import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { heaviestLoad } from './loads.ts';

type Imports = Metafile['outputs'][string]['imports'];
const output = (bytes: number, imports: Imports = []) => ({ bytes, imports, inputs: {}, exports: [] });
const outright = (path: string) => ({ path, kind: 'import-statement' as const });
const later = (path: string) => ({ path, kind: 'dynamic-import' as const });

test('a bundle in one file weighs what that file does', () => {
  expect(heaviestLoad({ a: output(7, [{ ...outright('node:fs'), external: true }]) }, 'a')).toEqual({
    files: ['a'],
    bytes: 7,
  });
});

test('a bundle in parts weighs its entry with the heaviest part and what both need, each file once', () => {
  const outputs = {
    entry: output(10, [outright('shared'), later('light'), later('heavy')]),
    shared: output(100),
    light: output(1, [outright('shared')]),
    heavy: output(1000, [outright('shared'), outright('own')]),
    own: output(5),
  };
  expect(heaviestLoad(outputs, 'entry').bytes).toBe(1115);
  expect(heaviestLoad(outputs, 'entry').files.toSorted()).toEqual(['entry', 'heavy', 'own', 'shared']);
});

test('what a part reads when it is asked for is added to it', () => {
  const outputs = {
    entry: output(10, [later('part'), later('other')]),
    part: output(100, [later('english'), later('polish')]),
    english: output(3),
    polish: output(5, [outright('part')]),
    other: output(101),
  };
  expect(heaviestLoad(outputs, 'entry')).toEqual({ files: ['entry', 'part', 'polish'], bytes: 115 });
});
