import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a folder, and gives the way to remove it: for what several tests share. */
export const lastingFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Makes a folder that goes when the test has finished. */
export const testFolder = (): string => {
  const { folder, remove } = lastingFolder();
  onTestFinished(remove);
  return folder;
};
