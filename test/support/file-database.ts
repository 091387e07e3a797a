import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDynoxide, packagedDynoxide } from '../../packages/local/database/binary.ts';
import { startDynoxide } from '../../packages/local/database/dynoxide.ts';
import { freePorts } from './ports.ts';

/** A DynamoDB-compatible server on a temporary file. */
export type FileDatabase = { readonly endpoint: string; readonly stop: () => Promise<void> };

/** Starts a database that stays fast however much is written; the one in memory slows down as its stream grows. */
export const startFileDatabase = async (): Promise<FileDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerpost-size-'));
  const binary = findDynoxide(packagedDynoxide(), process.env['PATH'] ?? '');
  const port = await freePorts(1);
  const { endpoint, stop } = await startDynoxide(binary, folder, port, port);
  return {
    endpoint,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
