import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
};

const isSame = async (one: string, other: string): Promise<boolean> => {
  try {
    return (await readFile(one)).equals(await readFile(other));
  } catch {
    return false;
  }
};

/**
 * Lets `write` fill an empty folder and then makes `target` hold just that: each file that differs is
 * replaced in one move, so that whoever reads `target` meanwhile never meets half a file or none.
 */
export const inPlace = async (target: string, write: (folder: string) => Promise<void>): Promise<void> => {
  await mkdir(target, { recursive: true });
  const fresh = await mkdtemp(`${target}-`);
  try {
    await write(fresh);
    const files = await filesIn(fresh);
    for (const file of files) {
      if (await isSame(join(fresh, file), join(target, file))) continue;
      await mkdir(dirname(join(target, file)), { recursive: true });
      await rename(join(fresh, file), join(target, file));
    }
    const kept = new Set(files);
    for (const file of await filesIn(target)) if (!kept.has(file)) await rm(join(target, file), { force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
};
