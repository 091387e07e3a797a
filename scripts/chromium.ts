import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shell is the same Chromium without the windows and menus of a desktop, and opens a page for a fifth of the work. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Finds Chromium: the program CHROMIUM_PATH names, else the first of its usual names on the PATH, else nothing. */
export const findChromium = (env: NodeJS.ProcessEnv = process.env): string | undefined => {
  const named = env['CHROMIUM_PATH'];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
};

/** Gives the path of Chromium for the browser tests. Refuses: a machine that has none. */
export const chromiumPath = (): string => {
  const found = findChromium();
  if (!found) throw new Error('There is no Chromium here. Install it, or name it in CHROMIUM_PATH.');
  return found;
};

const aptGet = (...args: string[]): boolean =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

/**
 * Gives the path of Chromium, installed from Debian's packages where it is missing and that is possible.
 * Refuses: a machine where it is neither there nor installable, and a CHROMIUM_PATH that names no program.
 */
export const ensureChromium = (): string => {
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!findChromium() && !process.env['CHROMIUM_PATH'] && isRootOnDebian) {
    const install = (name: string): boolean => aptGet('install', '-qy', '--no-install-recommends', name);
    if (!aptGet('update', '-q') || !(install('chromium-headless-shell') || install('chromium'))) {
      throw new Error('apt-get could not install chromium (see above), which the browser tests need.');
    }
  }
  return chromiumPath();
};

if (import.meta.main) console.log(ensureChromium());
