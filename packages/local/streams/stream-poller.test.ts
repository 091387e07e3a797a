import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { prepareTable } from '../database/table.ts';
import { names } from '../settings.ts';
import { State } from '../state.ts';
import { startDatabase } from '../testing/dynamo.ts';
import { testFolder } from '../testing/folder.ts';
import { freePort } from '../testing/ports.ts';
import { DeadLetters } from './dead-letters.ts';
import { toLambdaRecord } from './lambda-record.ts';
import { Positions } from './positions.ts';
import { Shards } from './shards.ts';
import { StreamPoller } from './stream-poller.ts';
import { StreamReader } from './stream-reader.ts';

const stringValue = z.object({ S: z.string() });
const event = z.object({
  Records: z.array(
    z.object({
      eventSourceARN: z.string(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        ApproximateCreationDateTime: z.number(),
        Keys: z.object({ sk: stringValue }),
        NewImage: z.object({ bytes: z.object({ B: z.string() }) }),
      }),
    }),
  ),
});

type Handler = (batch: readonly { sk: string; sequence: string }[]) => unknown;

const open = async () => {
  const folder = testFolder();
  const database = await startDatabase(folder, await freePort());
  const { streamArn } = await prepareTable(database.client, names.table);
  const state = new State(join(folder, 'runtime.sqlite'));
  onTestFinished(() => state.close());
  const deadLetters = new DeadLetters(state);
  const reported: string[] = [];
  const reader = (name: string, handler: Handler): StreamReader =>
    new StreamReader({
      name,
      streamArn,
      positions: new Positions(state),
      deadLetters,
      shards: (position) => new Shards(database.streams, streamArn, position),
      report: (message) => reported.push(message),
      invoke: async (sent) =>
        handler(
          event.parse(sent).Records.map(({ dynamodb }) => ({
            sk: dynamodb.Keys.sk.S,
            sequence: dynamodb.SequenceNumber,
          })),
        ),
    });
  const poll = (...readers: StreamReader[]): StreamPoller => {
    const poller = new StreamPoller(readers, deadLetters, (message) => reported.push(message));
    onTestFinished(() => poller.stop());
    return poller;
  };
  return { ...database, deadLetters, reported, reader, poll, streamArn };
};

const collect =
  (into: string[]): Handler =>
  (batch) => {
    into.push(...batch.map(({ sk }) => sk));
    return { batchItemFailures: [] };
  };

const many = (count: number): string[] => Array.from({ length: count }, (_, n) => String(n).padStart(3, '0'));

describe('the poller', { timeout: 30_000 }, () => {
  test('gives every record to both readers in order, and drains', async () => {
    const { put, reader, poll } = await open();
    const record: string[] = [];
    const send: string[] = [];
    const poller = poll(reader('record', collect(record)), reader('send', collect(send)));
    for (const sk of many(250)) await put('a', sk);
    await poller.drain();
    expect(record).toEqual(many(250));
    expect(send).toEqual(many(250));
  });

  test('drains also what a reader writes while it handles', async () => {
    const { put, reader, poll } = await open();
    const record: string[] = [];
    const send: string[] = [];
    const chain: Handler = async (batch) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      for (const { sk } of batch) if (Number(sk) < 5) await put('a', String(Number(sk) + 1));
      return collect(record)(batch);
    };
    const poller = poll(reader('record', chain), reader('send', collect(send)));
    await put('a', '1');
    await poller.drain();
    expect(record).toEqual(['1', '2', '3', '4', '5']);
    expect(send).toEqual(record);
  });

  test('goes on after a restart where it was, each reader at its own place', async () => {
    const { put, reader, poll } = await open();
    const first: string[] = [];
    await put('a', '1');
    const before = poll(reader('record', collect(first)));
    await before.drain();
    await before.stop();
    await put('a', '2');
    const record: string[] = [];
    const send: string[] = [];
    await poll(reader('record', collect(record)), reader('send', collect(send))).drain();
    expect(first).toEqual(['1']);
    expect(record).toEqual(['2']);
    expect(send).toEqual(['1', '2']);
  });

  test('retries from the first record that failed, and keeps those before it', async () => {
    const { put, reader, poll } = await open();
    const seen: string[][] = [];
    for (const sk of ['1', '2', '3']) await put('a', sk);
    let failures = 2;
    const handler: Handler = (batch) => {
      seen.push(batch.map(({ sk }) => sk));
      const failed = batch.find(({ sk }) => sk === '2');
      if (failed === undefined || failures === 0) return { batchItemFailures: [] };
      failures -= 1;
      return { batchItemFailures: [{ itemIdentifier: failed.sequence }] };
    };
    await poll(reader('record', handler)).drain();
    expect(seen[0]).toEqual(['1', '2', '3']);
    expect(seen.slice(1).every(([first]) => first === '2')).toBe(true);
    expect(seen.at(-1)).toEqual(['2', '3']);
  });

  test('sets a record aside that never goes through, lets the rest pass, and hands it over again when redriven', async () => {
    const { put, reader, poll, deadLetters, reported } = await open();
    const handled: string[] = [];
    let broken = true;
    const handler: Handler = (batch) => {
      if (broken && batch.some(({ sk }) => sk === '2')) throw new Error('cannot read this');
      return collect(handled)(batch);
    };
    for (const sk of ['1', '2', '3']) await put('a', sk);
    const poller = poll(reader('record', handler));
    await poller.drain();
    expect(handled).toEqual(['1', '3']);
    expect(deadLetters.all()).toMatchObject([{ reader: 'record', reason: 'Error: cannot read this' }]);
    expect(reported).toHaveLength(1);
    expect(await poller.redeliver()).toEqual({ handled: 0, failed: 1 });
    broken = false;
    expect(await poller.redeliver()).toEqual({ handled: 1, failed: 0 });
    expect(handled).toEqual(['1', '3', '2']);
    expect(deadLetters.all()).toEqual([]);
  });

  test('hands records over in the form that Lambda gives them', async () => {
    const { put, streamArn, streams } = await open();
    await put('a', 'key');
    const batch = await new Shards(streams, streamArn, () => undefined).next(1);
    const [record] = event.parse({ Records: batch!.records.map((each) => toLambdaRecord(each, streamArn)) }).Records;
    expect(record!.eventSourceARN).toBe(streamArn);
    expect(record!.dynamodb.NewImage.bytes.B).toBe(Buffer.from('key').toString('base64'));
    expect(Number.isInteger(record!.dynamodb.ApproximateCreationDateTime)).toBe(true);
  });
});
