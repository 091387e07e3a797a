import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, getFileInfo, resolveConfig } from 'prettier';
import { documents, type GeneratedDocument } from './documents.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const formatted = async ({ path, generate }: GeneratedDocument): Promise<string> => {
  const filepath = join(root, path);
  const { ignored } = await getFileInfo(filepath, { ignorePath: join(root, '.prettierignore') });
  if (ignored) return generate();
  return format(await generate(), { ...(await resolveConfig(filepath)), filepath });
};

const onDisk = (path: string): Promise<string> => readFile(join(root, path), 'utf8').catch(() => '');

/** Lists the generated files whose text on disk is not what their generator says now. */
export const staleDocuments = async (): Promise<GeneratedDocument[]> => {
  const current = await Promise.all(
    documents.map(async (document) => (await onDisk(document.path)) === (await formatted(document))),
  );
  return documents.filter((_, index) => !current[index]);
};

if (import.meta.main) {
  const stale = await staleDocuments();
  if (process.argv.includes('--check')) {
    for (const { path } of stale) console.error(`${path} is not current: npm run docs writes it anew.`);
    if (stale.length > 0) process.exitCode = 1;
  } else {
    for (const document of stale) await writeFile(join(root, document.path), await formatted(document));
  }
  console.log(`${documents.length - stale.length} of ${documents.length} generated files were current.`);
}
