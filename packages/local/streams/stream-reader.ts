import { setTimeout as pause } from 'node:timers/promises';
import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type { DeadLetters } from './dead-letters.ts';
import { toLambdaRecord } from './lambda-record.ts';
import type { Positions } from './positions.ts';
import type { Shards } from './shards.ts';

const batchSize = 100;
const attemptsEach = 6;
const firstPause = 100;
const longestPause = 2000;

const answer = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullable() })).nullish() })
  .nullish();

/** What a reader needs of its surroundings. */
export type ReaderOptions = {
  /** The function's name, and that of its position. */
  readonly name: string;
  readonly streamArn: string;
  readonly shards: (position: (shard: string) => string | undefined) => Shards;
  readonly positions: Positions;
  readonly deadLetters: DeadLetters;
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly report: (message: string) => void;
};

/** How many records from the front went through, why the next did not, and whether the function named that one itself. */
type Outcome = { readonly handled: number; readonly reason?: string; readonly named?: boolean };

const sequenceOf = (record: StreamRecord): string => record.dynamodb?.SequenceNumber ?? '';

const reasonOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/**
 * One reader of the stream, as Lambda's event source mapping is one: batches in order, partial failures, retries, and a
 * record that never goes through is set aside. Its position is kept after a record was handled: at least once.
 */
export class StreamReader {
  readonly #options: ReaderOptions;
  readonly #shards: Shards;
  #stopping = false;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { positions, name, streamArn } = options;
    this.#shards = options.shards((shard) => positions.get(name, streamArn, shard));
  }

  get name(): string {
    return this.#options.name;
  }

  /** Handles the next batch, and tells how many records it had. */
  async readOnce(): Promise<number> {
    const batch = await this.#shards.next(batchSize);
    if (batch === undefined) return 0;
    await this.#handle(batch.shard, batch.records);
    return batch.records.length;
  }

  /** Gives up after the call under way; what was not handled is read again at the next start. */
  stop(): void {
    this.#stopping = true;
  }

  /** Hands a record that was set aside to the function once more, and tells whether it went through. */
  async redeliver(record: unknown): Promise<boolean> {
    try {
      const failures = answer.parse(await this.#options.invoke({ Records: [record] }))?.batchItemFailures ?? [];
      return failures.length === 0;
    } catch {
      return false;
    }
  }

  async #handle(shard: string, records: readonly StreamRecord[]): Promise<void> {
    let rest = records;
    let size = batchSize;
    let attempts = 0;
    while (rest.length > 0) {
      const { handled, reason, named } = await this.#call(rest.slice(0, size));
      if (handled > 0) {
        this.#keep(shard, rest[handled - 1]);
        rest = rest.slice(handled);
        attempts = 0;
        size = batchSize;
      }
      if (this.#stopping) return;
      if (reason === undefined) continue;
      // Which record broke the call is not known: one at a time will tell.
      if (named !== true && size > 1 && rest.length > 1) {
        size = 1;
        continue;
      }
      attempts += 1;
      if (attempts < attemptsEach) {
        await pause(Math.min(firstPause * 2 ** (attempts - 1), longestPause));
        continue;
      }
      this.#setAside(shard, rest[0], reason);
      rest = rest.slice(1);
      attempts = 0;
    }
  }

  async #call(records: readonly StreamRecord[]): Promise<Outcome> {
    const { invoke, streamArn } = this.#options;
    try {
      const result = answer.parse(
        await invoke({ Records: records.map((record) => toLambdaRecord(record, streamArn)) }),
      );
      const failed = new Set((result?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
      if (failed.size === 0) return { handled: records.length };
      const first = records.findIndex((record) => failed.has(sequenceOf(record)));
      return { handled: Math.max(first, 0), reason: 'reported as failed by the function', named: first >= 0 };
    } catch (error) {
      return { handled: 0, reason: reasonOf(error) };
    }
  }

  #keep(shard: string, record: StreamRecord | undefined): void {
    const { positions, name, streamArn } = this.#options;
    if (record !== undefined) positions.set(name, streamArn, shard, sequenceOf(record));
  }

  #setAside(shard: string, record: StreamRecord | undefined, reason: string): void {
    if (record === undefined) return;
    const { name, deadLetters, report, streamArn } = this.#options;
    deadLetters.add(name, toLambdaRecord(record, streamArn), reason);
    report(
      `${name} could not handle stream record ${sequenceOf(record)} in ${attemptsEach} attempts; it is set aside: ${reason}`,
    );
    this.#keep(shard, record);
  }
}
