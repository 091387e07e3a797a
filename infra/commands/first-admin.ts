import { parseArgs } from 'node:util';
import * as z from 'zod';
import { stageConfig } from '../config.ts';
import { stages } from '../stages.ts';
import { aws, outputsOf } from './aws.ts';

const usage =
  'npm run first-admin -- --stage live --network "Name of the network" --name "Their name" --email them@example.org';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { stage: text, network: text, name: text, email: text } });
const { network, name, email } = values;
if (network === undefined || name === undefined || email === undefined) throw new Error(usage);

const config = stageConfig(stages, values.stage);
const task = { task: 'found-network', name: network, admin: { name, email } };
const answer = aws(
  config,
  [
    'lambda',
    'invoke',
    '--function-name',
    outputsOf(config, 'service')('workflowFunction'),
    '--cli-binary-format',
    'raw-in-base64-out',
    // By standard input: what is in an argument can be read by every process of the machine.
    '--payload',
    'file:///dev/stdin',
    '/dev/null',
  ],
  JSON.stringify(task),
);
const { FunctionError } = z.object({ FunctionError: z.string().optional() }).parse(JSON.parse(answer));
if (FunctionError !== undefined)
  throw new Error(
    'Nothing was founded: the network has an administrator already, or the log of the workflow function says why.',
  );
process.stdout.write(
  'The network is founded. Whoever signs in with that address, verified by the issuer, administers it.\n',
);
