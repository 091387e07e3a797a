import { parseArgs } from 'node:util';
import { makeCases } from './demo/make-cases.ts';
import { progressBar } from './progress.ts';
import { connectToNetwork } from './running-network.ts';
import { readSettings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

const usage = 'Say how many journeys to make, such as: npm run demo -- --cases 500 [--seed 7]';
const most = 100_000;

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: { cases: { type: 'string' }, seed: { type: 'string' } } });
  const count = wholeNumber(values.cases);
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : wholeNumber(values.seed);
  if (count === undefined || count < 1 || count > most || seed === undefined) throw new StartProblem(usage);
  const network = await connectToNetwork(readSettings(process.env));
  try {
    const { as, issuer } = network;
    const { made, stopped } = await makeCases(
      { as, issuer, now: network.now() },
      { count, seed },
      progressBar('Making journeys', count),
    );
    console.log(`Made ${made} journeys with seed ${seed}.`);
    for (const [code, times] of stopped) console.log(`  ${times} stopped at ${code}`);
    await network.settle();
  } finally {
    network.close();
  }
};

run().catch((error: unknown) => {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof StartProblem ? error.message : isUsage ? usage : error);
  process.exitCode = 1;
});
