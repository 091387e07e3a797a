import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';

const folderWith = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
  return folder;
};

test('takes a usual name from the PATH', () => {
  const folder = folderWith('google-chrome');
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(join(folder, 'google-chrome'));
});

test('prefers the shell of Chromium, in whichever folder it is', () => {
  const shell = folderWith('chromium-headless-shell');
  expect(findChromium({ PATH: `${folderWith('chromium')}:${shell}` })).toBe(join(shell, 'chromium-headless-shell'));
});

test('prefers the program that CHROMIUM_PATH names', () => {
  const path = folderWith('chromium');
  const named = join(folderWith('own-browser'), 'own-browser');
  expect(findChromium({ PATH: path, CHROMIUM_PATH: named })).toBe(named);
});

test('does not fall back to another browser when CHROMIUM_PATH names no program', () => {
  expect(findChromium({ PATH: folderWith('chromium'), CHROMIUM_PATH: '/nowhere/chromium' })).toBeUndefined();
});
