import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { parseJson } from '../http.ts';
import { names } from '../settings.ts';
import type { Execution } from '../workflow/executions.ts';
import type { StepFunctions } from '../workflow/step-functions.ts';
import type { AwsAnswer } from './json-protocol.ts';

const start = z.object({ stateMachineArn: z.string(), name: z.string().optional(), input: z.string().default('{}') });
const stop = z.object({ executionArn: z.string(), error: z.string().optional(), cause: z.string().optional() });
const describe = z.object({ executionArn: z.string() });

const executionPrefix = `${names.stateMachine.replace(':stateMachine:', ':execution:')}:`;

const seconds = (milliseconds: number): number => milliseconds / 1000;

const nameIn = (arn: string): string | undefined =>
  arn.startsWith(executionPrefix) ? arn.slice(executionPrefix.length) : undefined;

const missing = (arn: string): AwsAnswer => ({
  error: 'ExecutionDoesNotExist',
  message: `Execution Does Not Exist: '${arn}'`,
});

const invalid: AwsAnswer = {
  error: 'ValidationException',
  message: 'The request does not have the form of this operation',
};

const startExecution = (input: unknown, machine: StepFunctions): AwsAnswer => {
  const request = start.safeParse(input).data;
  if (request === undefined) return invalid;
  const { stateMachineArn, name = randomUUID(), input: text } = request;
  if (stateMachineArn !== names.stateMachine) {
    return { error: 'StateMachineDoesNotExist', message: `State Machine Does Not Exist: '${stateMachineArn}'` };
  }
  if (!/^[\w-]{1,80}$/u.test(name)) return { error: 'InvalidName', message: `Invalid Name: '${name}'` };
  if (parseJson(text) === undefined) return { error: 'InvalidExecutionInput', message: 'The input is not JSON' };
  const started = machine.start(name, text);
  if (started === 'exists') {
    return { error: 'ExecutionAlreadyExists', message: `Execution Already Exists: '${executionPrefix}${name}'` };
  }
  return { body: { executionArn: `${executionPrefix}${name}`, startDate: seconds(started.startedAt) } };
};

const stopExecution = (input: unknown, machine: StepFunctions): AwsAnswer => {
  const request = stop.safeParse(input).data;
  if (request === undefined) return invalid;
  const name = nameIn(request.executionArn);
  const stopped = name === undefined ? undefined : machine.stop(name, request.error, request.cause);
  if (stopped === undefined) return missing(request.executionArn);
  return { body: { stopDate: seconds(stopped.stoppedAt ?? stopped.startedAt) } };
};

const wire = (execution: Execution): unknown => ({
  executionArn: `${executionPrefix}${execution.name}`,
  stateMachineArn: names.stateMachine,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.startedAt),
  stopDate: execution.stoppedAt === undefined ? undefined : seconds(execution.stoppedAt),
  input: execution.input,
  output: execution.output,
  error: execution.error,
  cause: execution.cause,
});

const describeExecution = (input: unknown, machine: StepFunctions): AwsAnswer => {
  const request = describe.safeParse(input).data;
  if (request === undefined) return invalid;
  const name = nameIn(request.executionArn);
  const found = name === undefined ? undefined : machine.describe(name);
  return found === undefined ? missing(request.executionArn) : { body: wire(found) };
};

const operations = new Map([
  ['StartExecution', startExecution],
  ['StopExecution', stopExecution],
  ['DescribeExecution', describeExecution],
]);

/** Answers the Step Functions operations that the functions use, with the service's own error names. */
export const stepFunctionsApi = (operation: string, input: unknown, machine: StepFunctions): AwsAnswer =>
  operations.get(operation)?.(input, machine) ?? {
    error: 'UnknownOperationException',
    message: `${operation} is not known here`,
  };
