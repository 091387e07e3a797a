import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { QueryCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { IndexName, IndexRow, Item, Key, QueryOptions, Rows, Table, Write } from '@fingerpost/kernel';
import { TableBusy } from '@fingerpost/kernel';
import { translateReadError, translateWriteError } from './dynamo-errors.ts';
import { readItem, readPosition, readRow } from './dynamo-item.ts';
import { transactItem } from './dynamo-write.ts';
import { tableSchema } from './table-schema.ts';
import { type Meter, record } from './usage.ts';

const defaultLimit = 100;

const rowsOf = <T>(rows: readonly T[], position: unknown): Rows<T> => {
  const after = readPosition(position);
  return after === undefined ? { rows } : { rows, after };
};

const reading = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw translateReadError(error);
  }
};

/** The Table port over DynamoDB: strongly consistent reads of items, all-or-nothing writes, and a meter of what it cost. */
export class DynamoTable implements Table {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;
  readonly #meter: Meter;

  constructor(client: DynamoDBDocumentClient, name: string, meter: Meter) {
    this.#client = client;
    this.#name = name;
    this.#meter = meter;
  }

  async get(key: Key): Promise<Item | undefined> {
    const command = new GetCommand({
      TableName: this.#name,
      Key: { pk: key.pk, sk: key.sk },
      ConsistentRead: true,
      ReturnConsumedCapacity: 'TOTAL',
    });
    const answer = await reading(() => this.#client.send(command));
    record(this.#meter, 'read', answer.ConsumedCapacity);
    return answer.Item === undefined ? undefined : readItem(answer.Item);
  }

  async getMany(keys: readonly Key[]): Promise<readonly Item[]> {
    const unique = [...new Map(keys.map(({ pk, sk }) => [`${pk}\n${sk}`, { pk, sk }])).values()];
    if (unique.length === 0) return [];
    const command = new BatchGetCommand({
      RequestItems: { [this.#name]: { Keys: unique, ConsistentRead: true } },
      ReturnConsumedCapacity: 'TOTAL',
    });
    const answer = await reading(() => this.#client.send(command));
    record(this.#meter, 'read', answer.ConsumedCapacity);
    if (Object.keys(answer.UnprocessedKeys ?? {}).length > 0) throw new TableBusy('unprocessed keys');
    return (answer.Responses?.[this.#name] ?? []).map(readItem);
  }

  async query(pk: string, options: QueryOptions = {}): Promise<Rows<Item>> {
    const from = options.beginsWith ?? '';
    const command = new QueryCommand({
      TableName: this.#name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from === '' ? ' ' : from, ':to': options.before ?? `${from}~` },
      ConsistentRead: true,
      Limit: options.limit ?? defaultLimit,
      ScanIndexForward: options.newestFirst !== true,
      ExclusiveStartKey: options.after,
      ReturnConsumedCapacity: 'TOTAL',
    });
    const answer = await reading(() => this.#client.send(command));
    record(this.#meter, 'read', answer.ConsumedCapacity);
    return rowsOf((answer.Items ?? []).map(readItem), answer.LastEvaluatedKey);
  }

  async queryIndex(index: IndexName, partition: string, options: QueryOptions = {}): Promise<Rows<IndexRow>> {
    const keys = tableSchema.indexes[index];
    const bound = options.before ?? options.above;
    const range = bound === undefined ? '' : ` AND #sort ${options.before === undefined ? '>' : '<'} :bound`;
    const command = new QueryCommand({
      TableName: this.#name,
      IndexName: index,
      KeyConditionExpression: `#partition = :partition${range}`,
      ExpressionAttributeNames: { '#partition': keys.partition, ...(range === '' ? {} : { '#sort': keys.sort }) },
      ExpressionAttributeValues: { ':partition': partition, ...(range === '' ? {} : { ':bound': bound }) },
      Limit: options.limit ?? defaultLimit,
      ScanIndexForward: options.newestFirst !== true,
      ExclusiveStartKey: options.after,
      ReturnConsumedCapacity: 'TOTAL',
    });
    const answer = await reading(() => this.#client.send(command));
    record(this.#meter, 'read', answer.ConsumedCapacity);
    return rowsOf(
      (answer.Items ?? []).map((row) => readRow(index, row)),
      answer.LastEvaluatedKey,
    );
  }

  async scanHeld(after?: Record<string, string>): Promise<Rows<IndexRow>> {
    const command = new ScanCommand({
      TableName: this.#name,
      IndexName: 'byHolder',
      Limit: defaultLimit,
      ExclusiveStartKey: after,
      ReturnConsumedCapacity: 'TOTAL',
    });
    const answer = await reading(() => this.#client.send(command));
    record(this.#meter, 'read', answer.ConsumedCapacity);
    return rowsOf(
      (answer.Items ?? []).map((row) => readRow('byHolder', row)),
      answer.LastEvaluatedKey,
    );
  }

  async write(writes: readonly Write[], token: string): Promise<void> {
    try {
      const answer = await this.#client.send(
        new TransactWriteCommand({
          TransactItems: writes.map((write) => transactItem(this.#name, write)),
          ClientRequestToken: token.slice(-36),
          ReturnConsumedCapacity: 'TOTAL',
        }),
      );
      record(this.#meter, 'write', answer.ConsumedCapacity);
    } catch (error) {
      throw translateWriteError(error);
    }
  }
}
