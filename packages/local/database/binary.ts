import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { StartProblem } from '../start-problem.ts';

const executable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Gives the binary that came with the install, or undefined where the platform has none. */
export const packagedDynoxide = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch {
    return undefined;
  }
};

/** Finds dynoxide: the installed package's binary, else the first on PATH. Refuses: neither is there. */
export const findDynoxide = (packaged: string | undefined, searchPath: string): string => {
  const onPath = searchPath.split(delimiter).map((folder) => join(folder, 'dynoxide'));
  const found = [...(packaged === undefined ? [] : [packaged]), ...onPath].find(executable);
  if (found !== undefined) return found;
  throw new StartProblem(
    `Fingerpost keeps its local data in dynoxide, and there is no dynoxide for ${process.platform} ${process.arch} here. On Linux x64 it comes with the install: run the install again without leaving out optional packages. Elsewhere put a dynoxide binary on your PATH (https://github.com/nubo-db/dynoxide has builds and "cargo install dynoxide-rs" makes one), or name any DynamoDB-compatible endpoint with DYNAMODB_ENDPOINT=http://….`,
  );
};
