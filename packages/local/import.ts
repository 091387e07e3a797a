import { accessSync, createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { importPostcodes, rebuildDirectory } from '@fingerpost/core/directory';
import { atOnce } from './at-once.ts';
import { importDirectory, reportLines } from './import/import-directory.ts';
import { readServices } from './import/open-referral-file.ts';
import { readPostcodes } from './import/postcode-file.ts';
import { progressBar } from './progress.ts';
import { connectToNetwork, type RunningNetwork } from './running-network.ts';
import { readSettings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

const usage = `Give what to import and its file:
  npm run import -- directory FILE [--source NAME] [--licence LICENCE]   full Open Referral UK v3 services, as JSON
  npm run import -- postcodes FILE                                       ONSPD or NSPL, as CSV`;

const withFile = <T>(file: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new StartProblem(`There is no file ${file}.`);
    throw error;
  }
};

const directory = async (network: RunningNetwork, file: string, provenance: { source: string; licence: string }) => {
  const services = readServices(
    withFile(file, () => readFileSync(file, 'utf8')),
    file,
  );
  const report = await importDirectory(network, services, provenance, progressBar('Importing', services.length));
  // The stream would bring it in service by service; search shows all of it at once.
  await rebuildDirectory(network.as({ kind: 'system', process: 'import' }));
  for (const line of reportLines(report)) console.log(line);
  await network.settle();
};

const postcodes = async (network: RunningNetwork, file: string): Promise<void> => {
  withFile(file, () => accessSync(file));
  const { areas, rows, left } = await readPostcodes(createInterface({ input: createReadStream(file) }));
  const progress = progressBar('Importing', areas.size);
  let done = 0;
  await atOnce(8, [...areas], async ([outward, places]) => {
    await importPostcodes({ outward, places }, network.as({ kind: 'system', process: 'import' }));
    done += 1;
    progress(done);
  });
  console.log(
    `Kept the places of ${rows - left} postcodes in ${areas.size} areas; left out ${left} without a place or ended.`,
  );
};

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { source: { type: 'string' }, licence: { type: 'string' } },
  });
  const [what, file] = positionals;
  if (file === undefined || (what !== 'directory' && what !== 'postcodes')) throw new StartProblem(usage);
  const network = await connectToNetwork(readSettings(process.env));
  try {
    if (what === 'postcodes') return await postcodes(network, file);
    const { source = basename(file), licence = 'not stated' } = values;
    return await directory(network, file, { source, licence });
  } finally {
    network.close();
  }
};

run().catch((error: unknown) => {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof StartProblem ? error.message : isUsage ? usage : error);
  process.exitCode = 1;
});
