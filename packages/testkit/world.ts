import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor, Context, Item, Table } from '@fingerpost/kernel';
import { activeMembersKey } from '@fingerpost/core/access';
import {
  createTableInput,
  dynamoClient,
  DynamoTable,
  keyedSecrets,
  type Meter,
  meter,
  randomCharacters,
} from '@fingerpost/store';
import { dynoxideEndpoint } from './dynoxide.ts';
import { MemoryObjects } from './memory-objects.ts';
import { putDirectory, staff } from './network.ts';

process.env['AWS_REGION'] ??= 'eu-west-2';
process.env['AWS_ACCESS_KEY_ID'] ??= 'test';
process.env['AWS_SECRET_ACCESS_KEY'] ??= 'test';

/** A Monday morning in term time: the tests' clock starts here. */
export const start = new Date('2026-11-02T09:00:00Z');

/** What a context can be given besides its actor. */
export type Circumstances = {
  readonly now?: Date;
  readonly key?: string;
  readonly bodyHash?: string;
  readonly path?: string;
  readonly ifMatch?: number;
  readonly table?: Table;
};

/** A whole network in a table of its own: a real DynamoDB-compatible server, empty but for its directory. */
export type World = {
  readonly table: Table;
  readonly objects: MemoryObjects;
  readonly meter: Meter;
  readonly as: (actor: Actor, circumstances?: Circumstances) => Context;
  /** Every item of the table, for tests that look at what is stored. */
  readonly everything: () => Promise<readonly Item[]>;
};

const clients = new Map<string, ReturnType<typeof dynamoClient>>();

const secrets = keyedSecrets(new Uint8Array(32).fill(7));

const countMembers = async (table: Table): Promise<void> => {
  const organisations = new Set(Object.values(staff).map(({ organisationId }) => organisationId));
  for (const organisationId of organisations)
    await table.write([{ kind: 'count', key: activeMembersKey(organisationId), by: 1 }], randomCharacters(26));
};

/** Makes a world, on this worker's database in memory unless another is named; each test may have its own. */
export const newWorld = async (endpoint?: string): Promise<World> => {
  const at = endpoint ?? (await dynoxideEndpoint());
  const client = clients.get(at) ?? dynamoClient(at);
  clients.set(at, client);
  const name = `test-${randomCharacters(12)}`;
  await client.send(new CreateTableCommand(createTableInput(name)));
  const used = meter();
  const table = new DynamoTable(client, name, used);
  const objects = new MemoryObjects();
  await putDirectory(objects);
  await countMembers(table);
  used.usage.trips = used.usage.read = used.usage.write = 0;
  const as = (actor: Actor, { key, bodyHash, path, ...rest }: Circumstances = {}): Context => ({
    actor,
    now: start,
    requestId: `req-${randomCharacters(12)}`,
    random: randomCharacters,
    table,
    objects,
    secrets,
    pause: () => Promise.resolve(),
    ...rest,
    ...(key === undefined
      ? {}
      : { idempotency: { key, operation: 'test', path: path ?? '/', bodyHash: bodyHash ?? 'body' } }),
  });
  const everything = async (): Promise<readonly Item[]> => {
    const found: Item[] = [];
    let after: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: name, ExclusiveStartKey: after, ConsistentRead: true }),
      );
      found.push(...((page.Items ?? []) as Item[]));
      after = page.LastEvaluatedKey;
    } while (after !== undefined);
    return found;
  };
  return { table, objects, meter: used, as, everything };
};
