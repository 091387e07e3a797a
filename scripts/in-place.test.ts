import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inPlace } from './in-place.ts';

test('a folder holds just what was written, and what did not change is not touched', async () => {
  const target = join(mkdtempSync(join(tmpdir(), 'in-place-')), 'dist');
  mkdirSync(join(target, 'old'), { recursive: true });
  for (const name of ['same', 'changed', 'old/gone']) writeFileSync(join(target, name), name);
  const before = statSync(join(target, 'same')).ino;
  await inPlace(target, async (folder) => {
    writeFileSync(join(folder, 'same'), 'same');
    writeFileSync(join(folder, 'changed'), 'new words');
  });
  expect(readdirSync(target, { recursive: true }).map(String).toSorted()).toEqual(['changed', 'old', 'same']);
  expect(readFileSync(join(target, 'changed'), 'utf8')).toBe('new words');
  expect(statSync(join(target, 'same')).ino).toBe(before);
});

test('what was there stays when the writing fails', async () => {
  const target = join(mkdtempSync(join(tmpdir(), 'in-place-')), 'dist');
  mkdirSync(target);
  writeFileSync(join(target, 'kept'), 'kept');
  await expect(inPlace(target, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(readdirSync(join(target, '..'))).toEqual(['dist']);
  expect(readFileSync(join(target, 'kept'), 'utf8')).toBe('kept');
});
