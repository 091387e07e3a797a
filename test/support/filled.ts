import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '@fingerpost/core/work';
import { areSoonFree, freePorts } from './ports.ts';

/** Where a network begins: its first port and its folder; `keep` is given while nothing is kept for these ports. */
export type Beginning = { readonly port: number; readonly folder: string; readonly keep?: () => void };

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fingerpost-test-'));

/**
 * Gives a network a folder that was filled with the demo data already, where one is kept for this worker of this run.
 * What is filled names its own ports, so that each worker keeps to four; a second network at once gets others, and an
 * empty folder.
 */
export const beginning = async (): Promise<Beginning> => {
  const run = process.env['KEPT_NETWORKS'];
  if (run === undefined) return { port: await freePorts(4), folder: newFolder() };
  // The demo data speaks of days before the one on which it was made.
  const kept = join(run, `${process.env['VITEST_POOL_ID'] ?? ''}-${dayOf(new Date())}`);
  if (!existsSync(kept)) {
    const first = await freePorts(4);
    const folder = newFolder();
    const keep = (): void => {
      cpSync(folder, kept, { recursive: true });
      writeFileSync(join(kept, 'port'), String(first));
    };
    return { port: first, folder, keep };
  }
  const port = Number(readFileSync(join(kept, 'port'), 'utf8'));
  const folder = newFolder();
  if (!(await areSoonFree(port))) return { port: await freePorts(4), folder };
  cpSync(kept, folder, { recursive: true });
  return { port, folder };
};
