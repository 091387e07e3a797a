import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the build and the sources leave what the runtime runs. */
export type Paths = {
  /** One folder a function, each with its `index.mjs`. */
  readonly functions: string;
  readonly assets: string;
  /** The synthesised definition of the follow-up machine. */
  readonly workflow: string;
  /** The message templates of the sending function. */
  readonly templates: string;
};

/** The places of this repository. */
export const repositoryPaths: Paths = {
  functions: fromRoot('dist/functions'),
  assets: fromRoot('dist/assets'),
  workflow: fromRoot('dist/workflows/follow-up.asl.json'),
  templates: fromRoot('functions/send/templates'),
};
