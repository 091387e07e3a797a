import { build } from '../../scripts/build.ts';

/** Builds once before the tests of a project, so that each network they start runs what the sources say now. */
export const setup = (): Promise<void> => build({ quiet: true });
