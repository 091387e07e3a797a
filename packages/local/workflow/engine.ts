import { ExecutionAbortedError, StateMachine } from 'aws-local-stepfunctions';
import * as z from 'zod';
import type { Definition } from './definition.ts';
import type { Ending } from './executions.ts';

/** One run of the machine from its start; `done` never rejects, and `transitions` counts states entered and retries. */
export type Run = {
  readonly done: Promise<{ readonly ending: Ending; readonly transitions: number }>;
  readonly abort: () => void;
};

/** Calls the task function with what a state passes it. */
export type TaskFunction = (payload: unknown) => Promise<unknown>;

const retryPause = 50;
const wrappedInput = z.looseObject({ Payload: z.unknown() });

const fromEach = <T>(names: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, value]));

const failure = (error: unknown, last: { error: string; cause: string } | undefined): Ending => {
  if (error instanceof ExecutionAbortedError) return { status: 'ABORTED' };
  return { status: 'FAILED', error: last?.error ?? 'States.Runtime', cause: last?.cause ?? String(error) };
};

/** Runs the definition that is deployed, without its waits: the timer queue has waited already. */
export const startRun = (definition: Definition, callTask: TaskFunction, input: unknown): Run => {
  const direct = async (payload: unknown): Promise<z.core.util.JSONType> => z.json().parse(await callTask(payload));
  const wrapped = async (payload: unknown): Promise<z.core.util.JSONType> => ({
    ExecutedVersion: '$LATEST',
    StatusCode: 200,
    Payload: await direct(wrappedInput.parse(payload).Payload),
  });
  const run = new StateMachine(definition.machine, { validationOptions: { noValidate: true } }).run(
    z.json().parse(input),
    {
      overrides: {
        taskResourceLocalHandlers: Object.fromEntries(
          definition.tasks.map((task) => [task.name, task.wrapped ? wrapped : direct]),
        ),
        waitTimeOverrides: fromEach(definition.waits, 0),
        retryIntervalOverrides: fromEach(
          definition.tasks.map(({ name }) => name),
          retryPause,
        ),
      },
    },
  );
  const follow = async (): Promise<Awaited<Run['done']>> => {
    let transitions = 0;
    let last: { error: string; cause: string } | undefined;
    const result = run.result.then(
      (output) => ({ output }),
      (error: unknown) => ({ error }),
    );
    for await (const event of run.eventLogs) {
      if (event.type === 'StateEntered' || event.type === 'StateRetried') transitions += 1;
      if (event.type === 'ExecutionFailed') last = { error: event.Error, cause: String(event.Cause) };
    }
    const outcome = await result;
    const ending: Ending =
      'output' in outcome
        ? { status: 'SUCCEEDED', output: JSON.stringify(outcome.output) }
        : failure(outcome.error, last);
    return { ending, transitions };
  };
  return { done: follow(), abort: run.abort };
};
