import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { onTestFinished } from 'vitest';
import { findDynoxide, packagedDynoxide } from '../database/binary.ts';
import { type Dynoxide, startDynoxide } from '../database/dynoxide.ts';
import { names } from '../settings.ts';
import { clientSettings } from './stand-in.ts';

/** The binary that the tests run. */
export const binary = findDynoxide(packagedDynoxide(), process.env['PATH'] ?? '');

/** Starts dynoxide on a folder for one test, with clients that speak to it. */
export const startDatabase = async (folder: string, port: number) => {
  const dynoxide: Dynoxide = await startDynoxide(binary, folder, port, port);
  onTestFinished(() => dynoxide.stop());
  const client = new DynamoDBClient(clientSettings(dynoxide.endpoint));
  const streams = new DynamoDBStreamsClient(clientSettings(dynoxide.endpoint));
  return {
    ...dynoxide,
    client,
    streams,
    put: (pk: string, sk: string) =>
      client.send(
        new PutItemCommand({
          TableName: names.table,
          Item: { pk: { S: pk }, sk: { S: sk }, bytes: { B: Buffer.from(sk) }, version: { N: '1' } },
        }),
      ),
  };
};
