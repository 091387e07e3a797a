import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';

const settings = z.object({ folder: z.string(), name: z.string() });
const call = z.object({ id: z.number(), event: z.string(), clockOffset: z.number(), timeout: z.number() });

const module = z.object({
  handler: z.custom<(event: unknown, context: unknown) => unknown>((value) => typeof value === 'function'),
});

const { folder, name } = settings.parse(workerData);

const contextOf = (timeout: number): unknown => {
  const deadline = performance.now() + timeout;
  return {
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:eu-west-2:000000000000:function:${name}`,
    memoryLimitInMB: '512',
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - performance.now()),
  };
};

let loaded: Promise<z.infer<typeof module>> | undefined;

const load = async (): Promise<z.infer<typeof module>> =>
  module.parse(await import(pathToFileURL(join(folder, name, 'index.mjs')).href));

parentPort?.on('message', (message: unknown) => {
  const { id, event, clockOffset, timeout } = call.parse(message);
  const run = async (): Promise<string> => {
    process.env['CLOCK_OFFSET_MS'] = String(clockOffset);
    const { handler } = await (loaded ??= load());
    const input: unknown = JSON.parse(event);
    return JSON.stringify((await handler(input, contextOf(timeout))) ?? null);
  };
  run().then(
    (answer) => parentPort?.postMessage({ id, answer }),
    (error: unknown) => {
      const known = error instanceof Error ? error : new Error(String(error));
      parentPort?.postMessage({ id, error: { name: known.name, message: known.message, stack: known.stack ?? '' } });
    },
  );
});
