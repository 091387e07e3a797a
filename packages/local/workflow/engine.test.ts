import { expect, test } from 'vitest';
import { prepareDefinition } from './definition.ts';
import { startRun, type TaskFunction } from './engine.ts';

const retry = [{ ErrorEquals: ['Busy', 'States.Timeout'], IntervalSeconds: 60, MaxAttempts: 2, BackoffRate: 2 }];
const task = (Next: string) => ({
  Type: 'Task',
  Resource: '${WorkflowFunctionArn}',
  Next,
  Retry: retry,
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }],
});

const states = {
  'Wait until lookAt': { Type: 'Wait', TimestampPath: '$.lookAt', Next: 'Look' },
  Look: { ...task('What'), Parameters: { task: 'look', 'id.$': '$.id', 'watch.$': '$.watch' } },
  What: {
    Type: 'Choice',
    Choices: [{ Variable: '$.act', StringEquals: 'remind', Next: 'Remind provider' }],
    Default: 'Done',
  },
  'Remind provider': task('Done'),
  Done: { Type: 'Succeed' },
  Failed: { Type: 'Fail', Error: 'GaveUp', Cause: 'see the log' },
};

const definition = { StartAt: 'Wait until lookAt', TimeoutSeconds: 31_536_000, States: states };
const input = { id: 'ref_1', watch: 3, lookAt: '2999-01-01T00:00:00Z' };

const run = (callTask: TaskFunction, machine: unknown = definition) =>
  startRun(prepareDefinition(machine), callTask, input);

test('a run does not wait, hands its task what the definition says, and counts each state it enters', async () => {
  const seen: unknown[] = [];
  const { ending, transitions } = await run(async (payload) => {
    seen.push(payload);
    return seen.length === 1 ? { act: 'remind', id: 'ref_1', watch: 3 } : { done: true };
  }).done;
  expect(seen).toEqual([
    { task: 'look', id: 'ref_1', watch: 3 },
    { act: 'remind', id: 'ref_1', watch: 3 },
  ]);
  expect(ending).toEqual({ status: 'SUCCEEDED', output: '{"done":true}' });
  expect(transitions).toBe(5);
});

test('an error is retried by its name, soon, and each retry counts', async () => {
  let calls = 0;
  const { ending, transitions } = await run(async () => {
    calls += 1;
    if (calls < 3) throw Object.assign(new Error('later'), { name: 'Busy' });
    return { act: 'nothing' };
  }).done;
  expect(ending.status).toBe('SUCCEEDED');
  expect(transitions).toBe(4 + 2);
});

test('retries exhausted go to the catch, and the execution fails with its error', async () => {
  let calls = 0;
  const { ending } = await run(async () => {
    calls += 1;
    throw Object.assign(new Error('later'), { name: 'Busy' });
  }).done;
  expect(calls).toBe(3);
  expect(ending).toMatchObject({ status: 'FAILED', error: 'GaveUp', cause: 'see the log' });
});

test('a run that is aborted says so', async () => {
  const started = run(() => new Promise(() => undefined));
  setTimeout(started.abort, 20);
  expect((await started.done).ending).toEqual({ status: 'ABORTED' });
});

test('a task through lambda:invoke gets its payload and gives it back wrapped', async () => {
  const machine = {
    StartAt: 'Look',
    States: {
      Look: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: '${Arn}', Payload: { task: 'look', 'id.$': '$.id' } },
        OutputPath: '$.Payload',
        End: true,
      },
    },
  };
  const { ending } = await run(async (payload) => ({ got: payload }), machine).done;
  expect(ending).toEqual({ status: 'SUCCEEDED', output: '{"got":{"task":"look","id":"ref_1"}}' });
});

test('a definition in JSONata is refused, since the engine would run it wrongly', () => {
  expect(() => prepareDefinition({ QueryLanguage: 'JSONata', ...definition })).toThrow(/JSONPath/u);
});
