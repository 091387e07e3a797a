import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { awsServer } from '../aws/aws-server.ts';
import { s3Handler } from '../aws/s3/s3.ts';
import { Clock } from '../clock/clock.ts';
import { listen } from '../http.ts';
import { notifyHandler } from '../notify/notify.ts';
import { Outbox } from '../notify/outbox.ts';
import { names } from '../settings.ts';
import { State } from '../state.ts';
import { prepareDefinition } from '../workflow/definition.ts';
import { Executions } from '../workflow/executions.ts';
import { StepFunctions } from '../workflow/step-functions.ts';
import { testFolder } from './folder.ts';
import { freePort } from './ports.ts';

/** The key with which the stand-in for Notify checks its callers. */
export const notifyKey = 'local-8b3aa916-ec82-434e-b0c5-d5d9b371d6a3-dcdc5083-2fee-4fba-8afd-51f3f4bcb7b0';

/** A machine that passes its input on and is done. */
const oneTask = prepareDefinition({
  StartAt: 'Wait until lookAt',
  States: {
    'Wait until lookAt': { Type: 'Wait', TimestampPath: '$.lookAt', Next: 'Look' },
    Look: { Type: 'Task', Resource: '${Workflow.Arn}', Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
});

/** Starts the stand-in for AWS and Notify on a free port, for one test. */
export const startStandIn = async (switches: { down: boolean } = { down: false }) => {
  const folder = testFolder();
  const port = await freePort();
  const state = new State(join(folder, 'runtime.sqlite'));
  const clock = new Clock(state);
  const reported: string[] = [];
  const seen: unknown[] = [];
  const machine = new StepFunctions({
    executions: new Executions(state),
    clock,
    definition: oneTask,
    callTask: async (payload) => {
      seen.push(payload);
      return { act: 'nothing' };
    },
    onChange: () => undefined,
    report: (message) => reported.push(message),
  });
  machine.open();
  const outbox = new Outbox(state);
  const templates = new Map([
    [
      'hello',
      { id: 'hello', channel: 'email', subject: 'For ((name))', body: 'Dear ((name)), come on ((day)).' } as const,
    ],
    ['letter', { id: 'letter', channel: 'letter', subject: 'A letter', body: 'Dear neighbour' } as const],
  ]);
  const listening = await listen(
    awsServer({
      s3: s3Handler(join(folder, 'objects'), names.bucket),
      notify: notifyHandler({ outbox, templates, apiKey: notifyKey, isDown: () => switches.down }),
      stepFunctions: machine,
      secret: '{"hmacKey":"x"}',
      report: (message) => reported.push(message),
    }),
    port,
    'a test',
    port,
  );
  onTestFinished(async () => {
    await machine.close();
    await listening.stop();
    state.close();
  });
  return { url: `http://127.0.0.1:${port}`, folder, machine, clock, outbox, reported, seen };
};

/** What an SDK client needs to speak to the stand-in. */
export const clientSettings = (endpoint: string) => ({
  endpoint,
  region: names.region,
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
});
