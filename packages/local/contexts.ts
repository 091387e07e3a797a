import type { Actor, Context } from '@fingerpost/kernel';
import {
  dynamoClient,
  DynamoTable,
  keyedSecrets,
  meter,
  randomCharacters,
  S3Objects,
  awsPlaceFrom,
} from '@fingerpost/store';
import * as z from 'zod';
import type { FirstFill } from './runtime-options.ts';

/** What a context can be given besides its actor. */
export type Circumstances = { readonly now?: Date; readonly key?: string };

/** Makes contexts on one local network, for use-cases that run in this process rather than in a function. */
export type Contexts = {
  readonly as: (actor: Actor, circumstances?: Circumstances) => Context;
  readonly close: () => void;
};

const Environment = z.object({
  TABLE_NAME: z.string(),
  OBJECTS_BUCKET: z.string(),
  AWS_REGION: z.string(),
  AWS_ENDPOINT_URL_DYNAMODB: z.url(),
  AWS_ENDPOINT_URL_S3: z.url(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
});

const Secret = z.object({ hmacKey: z.base64() });

const clientOf = (found: z.infer<typeof Environment>) => {
  const token = found.AWS_SESSION_TOKEN;
  const config = {
    region: found.AWS_REGION,
    credentials: {
      accessKeyId: found.AWS_ACCESS_KEY_ID,
      secretAccessKey: found.AWS_SECRET_ACCESS_KEY,
      ...(token === undefined ? {} : { sessionToken: token }),
    },
  };
  return dynamoClient(found.AWS_ENDPOINT_URL_DYNAMODB, config);
};

/** Connects to a local network by the environment and secret of its own functions; `now` is its domain clock. */
export const contextsOf = ({ environment, secret }: FirstFill, now: () => Date): Contexts => {
  const found = Environment.parse(environment);
  const dynamo = clientOf(found);
  const table = new DynamoTable(dynamo, found.TABLE_NAME, meter());
  const objects = new S3Objects(awsPlaceFrom(environment, 's3'), found.OBJECTS_BUCKET);
  const secrets = keyedSecrets(Buffer.from(Secret.parse(JSON.parse(secret)).hmacKey, 'base64'));
  return {
    as: (actor, { now: at, key } = {}) => ({
      actor,
      now: at ?? now(),
      requestId: `local-${randomCharacters(12)}`,
      random: randomCharacters,
      table,
      objects,
      secrets,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      ...(key === undefined ? {} : { idempotency: { operation: 'local', path: '/local', key, bodyHash: key } }),
    }),
    close: () => {
      dynamo.destroy();
    },
  };
};
