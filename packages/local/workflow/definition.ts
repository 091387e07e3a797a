import { readFileSync } from 'node:fs';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { parseJson } from '../http.ts';

const state = z.looseObject({ Type: z.string(), Resource: z.string().optional() });
const definition = z.looseObject({ StartAt: z.string(), States: z.record(z.string(), state) });

/** A state machine as synthesised, and the names of its states that this runtime answers for. */
export type Definition = {
  readonly machine: StateMachineDefinition;
  /** Each task state, and whether it calls its function through `lambda:invoke` (then payload and answer are wrapped). */
  readonly tasks: readonly { readonly name: string; readonly wrapped: boolean }[];
  readonly waits: readonly string[];
};

const machine = z.custom<StateMachineDefinition>((value) => definition.safeParse(value).success);

/**
 * Prepares a synthesised definition. The machine's own time limit is left out: the wait happens in the timer queue,
 * and the engine's timer would overflow after 24 days and end every execution at once.
 */
export const prepareDefinition = (value: unknown): Definition => {
  if (JSON.stringify(value).includes('"JSONata"')) {
    throw new Error('the state machine is written in JSONata, which the local engine cannot run: write it in JSONPath');
  }
  const { TimeoutSeconds: _limit, ...rest } = definition.parse(value);
  const states = Object.entries(rest.States);
  return {
    machine: machine.parse(rest),
    tasks: states
      .filter(([, { Type }]) => Type === 'Task')
      .map(([name, { Resource }]) => ({ name, wrapped: Resource?.includes('lambda:invoke') === true })),
    waits: states.filter(([, { Type }]) => Type === 'Wait').map(([name]) => name),
  };
};

/** Reads the definition that the build synthesised. */
export const readDefinition = (file: string): Definition => prepareDefinition(parseJson(readFileSync(file, 'utf8')));
