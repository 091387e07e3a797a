import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';

const relist = 30_000;

/** The records that follow a position in one shard. */
export type Batch = { readonly shard: string; readonly records: readonly StreamRecord[] };

/** Reads a stream shard by shard, each from where its reader has come to; at the start of what is kept when it has not begun. */
export class Shards {
  readonly #client: DynamoDBStreamsClient;
  readonly #streamArn: string;
  readonly #position: (shard: string) => string | undefined;
  readonly #iterators = new Map<string, string>();
  #listed: { readonly at: number; readonly shards: readonly string[] } | undefined;

  constructor(client: DynamoDBStreamsClient, streamArn: string, position: (shard: string) => string | undefined) {
    this.#client = client;
    this.#streamArn = streamArn;
    this.#position = position;
  }

  /** Gives the next records of the first shard that has any, at most `limit`; undefined when there are none now. */
  async next(limit: number): Promise<Batch | undefined> {
    for (const shard of await this.#list()) {
      const records = await this.#read(shard, limit);
      if (records.length > 0) return { shard, records };
    }
    return undefined;
  }

  async #list(): Promise<readonly string[]> {
    if (this.#listed !== undefined && performance.now() - this.#listed.at < relist) return this.#listed.shards;
    const shards: string[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription } = await this.#client.send(
        new DescribeStreamCommand({ StreamArn: this.#streamArn, ExclusiveStartShardId: after }),
      );
      shards.push(
        ...(StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => (ShardId === undefined ? [] : [ShardId])),
      );
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after !== undefined);
    this.#listed = { at: performance.now(), shards };
    return shards;
  }

  async #read(shard: string, limit: number): Promise<readonly StreamRecord[]> {
    try {
      const iterator = this.#iterators.get(shard) ?? (await this.#iteratorFor(shard, this.#position(shard)));
      if (iterator === undefined) return [];
      const { Records, NextShardIterator } = await this.#client.send(
        new GetRecordsCommand({ ShardIterator: iterator, Limit: limit }),
      );
      if (NextShardIterator === undefined) this.#iterators.delete(shard);
      else this.#iterators.set(shard, NextShardIterator);
      return Records ?? [];
    } catch (error) {
      this.#iterators.delete(shard);
      if (error instanceof ExpiredIteratorException || error instanceof ResourceNotFoundException) return [];
      throw error;
    }
  }

  async #iteratorFor(shard: string, after: string | undefined): Promise<string | undefined> {
    const common = { StreamArn: this.#streamArn, ShardId: shard };
    const oldest = new GetShardIteratorCommand({ ...common, ShardIteratorType: 'TRIM_HORIZON' });
    if (after === undefined) return (await this.#client.send(oldest)).ShardIterator;
    try {
      const next = new GetShardIteratorCommand({
        ...common,
        ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
        SequenceNumber: after,
      });
      return (await this.#client.send(next)).ShardIterator;
    } catch (error) {
      // Stopped for longer than the stream keeps its records: what is left of them is read, and reconcile finds the rest.
      if (error instanceof TrimmedDataAccessException) return (await this.#client.send(oldest)).ShardIterator;
      throw error;
    }
  }
}
