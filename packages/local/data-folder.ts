import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalSecrets, openSecrets } from './secrets.ts';
import { StartProblem } from './start-problem.ts';
import { State } from './state.ts';

/** A folder with everything that one local network keeps; this process alone has it open. */
export type DataFolder = {
  readonly path: string;
  readonly state: State;
  readonly secrets: LocalSecrets;
  /** Does the work once; killed in the middle of it, the folder begins afresh at the next start. */
  readonly firstFill: (work: () => Promise<void>) => Promise<void>;
  readonly close: () => void;
};

const unfinished = 'first-start-unfinished';
const contents = [
  'table.sqlite',
  'table.sqlite-wal',
  'table.sqlite-shm',
  'runtime.sqlite',
  'runtime.sqlite-wal',
  'objects',
];

const make = (path: string): void => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartProblem(
      `The data folder ${path} cannot be made or is no folder (${error instanceof Error ? error.message : String(error)}). Move what is in its place away, or name another folder with DATA_DIR=….`,
    );
  }
};

const openState = (path: string): State => {
  const file = join(path, 'runtime.sqlite');
  const state = new State(file);
  if (!existsSync(join(path, unfinished))) return state;
  state.close();
  for (const name of contents) rmSync(join(path, name), { recursive: true, force: true });
  rmSync(join(path, unfinished), { force: true });
  return new State(file);
};

/** Opens a data folder, made at its first start. Refuses: one in use by another runtime, or with a damaged file. */
export const openDataFolder = (path: string): DataFolder => {
  make(path);
  const state = openState(path);
  try {
    return {
      path,
      state,
      secrets: openSecrets(join(path, 'secret.json')),
      firstFill: async (work) => {
        writeFileSync(join(path, unfinished), '');
        await work();
        rmSync(join(path, unfinished), { force: true });
      },
      close: () => state.close(),
    };
  } catch (error) {
    state.close();
    throw error;
  }
};

/** Opens a folder of its own under the system's temporary folder; closing it removes it. */
export const openTemporaryFolder = (): DataFolder => {
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'fingerpost-')));
  return {
    ...folder,
    close: () => {
      folder.close();
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
};
