import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.ts';

/**
 * Builds once before the tests of a project, so that each network they start runs what the sources say now, and makes
 * the folder in which the demo data is kept from one network of a run to the next.
 */
export const setup = async (): Promise<() => void> => {
  if (process.env['BUILD'] !== 'skip') await build({ quiet: true });
  const kept = mkdtempSync(join(tmpdir(), 'fingerpost-kept-'));
  process.env['KEPT_NETWORKS'] = kept;
  return () => rmSync(kept, { recursive: true, force: true });
};
