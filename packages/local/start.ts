import { seedDemo } from './demo/seed.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { readSettings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

let runtime: Runtime | undefined;

const fail = (error: unknown): never => {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
};

const stop = (code: number): void => {
  // Before it is ready there is nothing to finish; what was started ends with the process.
  if (runtime === undefined) process.exit(code);
  runtime.stop().then(() => process.exit(code), fail);
};

const build = async (): Promise<void> => {
  // Loaded only when needed, with the compiler and CDK that it brings.
  const builder = await import('../../scripts/build.ts');
  await builder.build({ quiet: true });
};

const run = async (): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
  const { port, dataDir, dynamodbEndpoint } = readSettings(process.env);
  runtime = await startRuntime({
    port,
    dataDir,
    ...(dynamodbEndpoint === undefined ? {} : { dynamodbEndpoint }),
    // What has just been built, by the tests for instance, need not be built again.
    ...(process.env['BUILD'] === 'skip' ? {} : { build }),
    seed: seedDemo,
    onFatal: (reason) => {
      console.error(reason);
      stop(1);
    },
  });
  console.log(`Fingerpost is ready at ${runtime.url}`);
};

run().catch(fail);
