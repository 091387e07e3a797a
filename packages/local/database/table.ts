import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  ScanCommand,
  type TableDescription,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { createTableInput, tableSchema } from '@fingerpost/store/table-schema';
import { StartProblem } from '../start-problem.ts';

/** The table as found or made. */
export type LocalTable = { readonly streamArn: string; readonly isEmpty: boolean };

const describe = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const make = async (client: DynamoDBClient, name: string): Promise<TableDescription | undefined> => {
  await client.send(new CreateTableCommand(createTableInput(name)));
  await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName: name });
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: tableSchema.ttl, Enabled: true },
    }),
  );
  return describe(client, name);
};

/** Makes the table unless it is there. Refuses: a table of another shape, left by another version. */
export const prepareTable = async (client: DynamoDBClient, name: string): Promise<LocalTable> => {
  const table = (await describe(client, name)) ?? (await make(client, name));
  const indexes = new Set((table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName));
  const missing = Object.keys(tableSchema.indexes).filter((index) => !indexes.has(index));
  if (missing.length > 0 || table?.LatestStreamArn === undefined) {
    throw new StartProblem(
      `The table "${name}" in this data folder was made by another version of Fingerpost (it lacks ${[...missing, ...(table?.LatestStreamArn === undefined ? ['its stream'] : [])].join(', ')}). Move the folder away to start afresh, or use the version that made it.`,
    );
  }
  const found = await client.send(new ScanCommand({ TableName: name, Limit: 1, ConsistentRead: true }));
  return { streamArn: table.LatestStreamArn, isEmpty: (found.Count ?? 0) === 0 };
};
