import type { Actor, Context, Idempotency, Secrets } from '@fingerpost/kernel';
import {
  awsPlaceFrom,
  dynamoClient,
  DynamoTable,
  keyedSecrets,
  meter,
  type Usage,
  randomCharacters,
  S3Objects,
} from '@fingerpost/store';
import { domainNow } from './clock.ts';
import { environment } from './environment.ts';
import { networkSecret } from './network-secret.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let clients: { dynamo: ReturnType<typeof dynamoClient>; objects: S3Objects } | undefined;
let secrets: Secrets | undefined;

/** One request's context, and what its table cost so far. */
export type Wired = { readonly context: Context; readonly usage: Usage };

/** Makes the context in which an actor's use-case runs, on the clients this container keeps. */
export const contextFor = async (request: {
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotency?: Idempotency | undefined;
  readonly ifMatch?: number | undefined;
}): Promise<Wired> => {
  clients ??= {
    dynamo: dynamoClient(),
    objects: new S3Objects(awsPlaceFrom(process.env, 's3'), environment().OBJECTS_BUCKET),
  };
  secrets ??= keyedSecrets((await networkSecret()).hmacKey);
  const used = meter();
  const context: Context = {
    actor: request.actor,
    requestId: request.requestId,
    now: domainNow(),
    random: randomCharacters,
    table: new DynamoTable(clients.dynamo, environment().TABLE_NAME, used),
    objects: clients.objects,
    secrets,
    pause,
    ...(request.idempotency === undefined ? {} : { idempotency: request.idempotency }),
    ...(request.ifMatch === undefined ? {} : { ifMatch: request.ifMatch }),
  };
  return { context, usage: used.usage };
};
