import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { names } from '../settings.ts';
import { StartProblem } from '../start-problem.ts';
import { findDynoxide, packagedDynoxide } from './binary.ts';
import { startDynoxide } from './dynoxide.ts';
import { type LocalTable, prepareTable } from './table.ts';

/** The database that the network uses, with its table made. */
export type Database = {
  readonly table: LocalTable;
  readonly streams: DynamoDBStreamsClient;
  readonly died: Promise<string>;
  readonly stop: () => Promise<void>;
};

type Where = {
  readonly folder: string;
  readonly port: number;
  readonly firstPort: number;
  readonly endpoint: string | undefined;
  readonly environment: Readonly<Record<string, string>>;
};

const credentialsIn = (environment: Readonly<Record<string, string>>) => ({
  accessKeyId: environment['AWS_ACCESS_KEY_ID'] ?? 'local',
  secretAccessKey: environment['AWS_SECRET_ACCESS_KEY'] ?? 'local',
  ...(environment['AWS_SESSION_TOKEN'] === undefined ? {} : { sessionToken: environment['AWS_SESSION_TOKEN'] }),
});

const checkReachable = async (client: DynamoDBClient, endpoint: string): Promise<void> => {
  try {
    await client.send(new ListTablesCommand({ Limit: 1 }));
  } catch (error) {
    throw new StartProblem(
      `There is no DynamoDB-compatible database at ${endpoint}, which DYNAMODB_ENDPOINT names (${error instanceof Error ? error.message : String(error)}). Start it, or leave DYNAMODB_ENDPOINT out to use the one that comes with Fingerpost.`,
    );
  }
};

/** Starts the runtime's own database on the folder, or connects to the endpoint that was named, and makes the table. */
export const openDatabase = async ({ folder, port, firstPort, endpoint, environment }: Where): Promise<Database> => {
  const own =
    endpoint === undefined
      ? await startDynoxide(findDynoxide(packagedDynoxide(), process.env['PATH'] ?? ''), folder, port, firstPort)
      : undefined;
  const url = own?.endpoint ?? endpoint ?? '';
  const settings = { endpoint: url, region: names.region, credentials: credentialsIn(environment) };
  const client = new DynamoDBClient(settings);
  try {
    if (own === undefined) await checkReachable(client, url);
    return {
      table: await prepareTable(client, names.table),
      streams: new DynamoDBStreamsClient(settings),
      died: own?.died ?? new Promise<string>(() => undefined),
      stop: async () => own?.stop(),
    };
  } catch (error) {
    await own?.stop();
    throw error;
  } finally {
    client.destroy();
  }
};
