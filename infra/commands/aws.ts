import { execFileSync } from 'node:child_process';
import * as z from 'zod';
import type { StageConfig } from '../config.ts';

const Outputs = z.array(
  z.object({ OutputValue: z.string(), ExportName: z.string().optional(), OutputKey: z.string() }),
);

/** Runs one command of the AWS CLI in a stage's region and gives what it printed, as JSON text. */
export const aws = (config: StageConfig, args: readonly string[], input?: string): string =>
  execFileSync('aws', [...args, '--region', config.region, '--output', 'json'], {
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(input === undefined ? {} : { input }),
  });

/** Gives the outputs of one of a stage's stacks by name. Refuses: a name that the stack does not tell. */
export const outputsOf = (config: StageConfig, of: 'data' | 'service'): ((name: string) => string) => {
  const stack = `fingerpost-${config.stage}-${of}`;
  const query = ['--stack-name', stack, '--query', 'Stacks[0].Outputs'];
  const outputs = Outputs.parse(JSON.parse(aws(config, ['cloudformation', 'describe-stacks', ...query])));
  return (name) => {
    const found = outputs.find(({ ExportName, OutputKey }) => ExportName === `${stack}-${name}` || OutputKey === name);
    if (!found) throw new Error(`The stack ${stack} tells no ${name}. Was it deployed from this version?`);
    return found.OutputValue;
  };
};
