import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { stageConfig, type StageConfig } from '../config.ts';
import { stages } from '../stages.ts';
import { aws, outputsOf } from './aws.ts';
import { fillKeys, missingKeys } from './network-keys.ts';

const clientSecret = (config: StageConfig, output: (name: string) => string): string | undefined => {
  if (config.signIn.kind === 'external') return process.env['OIDC_CLIENT_SECRET'];
  const ids = ['--user-pool-id', output('UserPoolId'), '--client-id', output('ClientId')];
  const described: unknown = JSON.parse(aws(config, ['cognito-idp', 'describe-user-pool-client', ...ids]));
  return z.object({ UserPoolClient: z.object({ ClientSecret: z.string() }) }).parse(described).UserPoolClient
    .ClientSecret;
};

const { values } = parseArgs({ options: { stage: { type: 'string' } } });
const config = stageConfig(stages, values.stage);
const output = outputsOf(config, 'data');
const id = ['--secret-id', output('SecretArn')];
const { SecretString } = z
  .object({ SecretString: z.string() })
  .parse(JSON.parse(aws(config, ['secretsmanager', 'get-secret-value', ...id])));
const fromOutside = {
  notifyApiKey: process.env['NOTIFY_API_KEY'],
  oidcClientSecret: clientSecret(config, output),
  nhsLoginKey: process.env['NHS_LOGIN_KEY'],
};
const filled = fillKeys(SecretString, fromOutside, () => randomBytes(32).toString('base64'));
if (filled === SecretString) {
  process.stdout.write('Nothing to change.\n');
} else {
  // By standard input: what is in an argument can be read by every process of the machine.
  aws(config, ['secretsmanager', 'put-secret-value', ...id, '--secret-string', 'file:///dev/stdin'], filled);
  process.stdout.write('The secret is filled.\n');
}
const missing = missingKeys(filled);
if (missing.length > 0) process.stdout.write(`Still missing: ${missing.join(', ')}.\n`);
