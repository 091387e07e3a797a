import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { environment } from './environment.ts';

/** What an execution is given: which head, which of its deadlines, and when that is. */
export type WorkflowInput = { readonly id: string; readonly watch: number; readonly lookAt: string };

/** The clock of the follow-up: executions of the state machine, known by their names. */
export type Workflow = {
  /** Starts an execution unless one of this name was started before. */
  start(name: string, input: WorkflowInput): Promise<'started' | 'exists'>;
  /** Stops an execution; one that has ended, or never was, is left as it is. */
  stop(name: string): Promise<void>;
  /** Tells whether an execution runs or how it has ended; undefined when there is none. */
  status(name: string): Promise<string | undefined>;
};

let client: SFNClient | undefined;

const sfn = (): SFNClient => (client ??= new SFNClient({}));

const machine = (): string => environment().STATE_MACHINE_ARN;

const executionArn = (name: string): string => `${machine().replace(':stateMachine:', ':execution:')}:${name}`;

/** The state machine of this stage, in Step Functions. */
export const workflow: Workflow = {
  start: async (name, input) => {
    try {
      await sfn().send(new StartExecutionCommand({ stateMachineArn: machine(), name, input: JSON.stringify(input) }));
      return 'started';
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'exists';
      throw error;
    }
  },
  stop: async (name) => {
    try {
      await sfn().send(
        new StopExecutionCommand({ executionArn: executionArn(name), cause: 'Another deadline counts' }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionDoesNotExist)) throw error;
    }
  },
  status: async (name) => {
    try {
      return (await sfn().send(new DescribeExecutionCommand({ executionArn: executionArn(name) }))).status;
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  },
};
