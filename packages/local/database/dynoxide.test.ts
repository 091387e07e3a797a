import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetRecordsCommand, GetShardIteratorCommand, DescribeStreamCommand } from '@aws-sdk/client-dynamodb-streams';
import { describe, expect, onTestFinished, test } from 'vitest';
import { names } from '../settings.ts';
import { StartProblem } from '../start-problem.ts';
import { binary, startDatabase } from '../testing/dynamo.ts';
import { testFolder } from '../testing/folder.ts';
import { freePort } from '../testing/ports.ts';
import { findDynoxide } from './binary.ts';
import { startDynoxide } from './dynoxide.ts';
import { prepareTable } from './table.ts';

const pidIn = (folder: string): number => Number(readFileSync(join(folder, 'dynoxide.pid'), 'utf8'));

describe('the database', { timeout: 30_000 }, () => {
  test('is found in the package, else on PATH, else refused with what to do', () => {
    const folder = testFolder();
    const onPath = join(folder, 'dynoxide');
    writeFileSync(onPath, '', { mode: 0o755 });
    expect(findDynoxide(binary, folder)).toBe(binary);
    expect(findDynoxide(undefined, `/nowhere:${folder}`)).toBe(onPath);
    expect(() => findDynoxide(undefined, '/nowhere')).toThrow(/PATH.*DYNAMODB_ENDPOINT/su);
  });

  test('makes the table once and finds it again with what was written', async () => {
    const folder = testFolder();
    const port = await freePort();
    const first = await startDatabase(folder, port);
    expect((await prepareTable(first.client, names.table)).isEmpty).toBe(true);
    await first.put('a', 'b');
    await first.stop();
    const again = await startDatabase(folder, port);
    expect((await prepareTable(again.client, names.table)).isEmpty).toBe(false);
  });

  test('killed in the middle of writing, loses no write that was acknowledged, nor its stream record', async () => {
    const folder = testFolder();
    const port = await freePort();
    const first = await startDatabase(folder, port);
    await prepareTable(first.client, names.table);
    const acknowledged: string[] = [];
    const writer = (async () => {
      for (let n = 0; ; n += 1) {
        const sk = String(n).padStart(5, '0');
        await first.put('a', sk);
        acknowledged.push(sk);
      }
    })();
    writer.catch(() => undefined);
    while (acknowledged.length < 100) await new Promise((resolve) => setTimeout(resolve, 5));
    process.kill(pidIn(folder), 'SIGKILL');
    await expect(writer).rejects.toThrow();
    expect(await first.died).toContain('SIGKILL');

    const again = await startDatabase(folder, port);
    const { streamArn } = await prepareTable(again.client, names.table);
    const { Items } = await again.client.send(
      new QueryCommand({
        TableName: names.table,
        KeyConditionExpression: 'pk = :a',
        ExpressionAttributeValues: { ':a': { S: 'a' } },
      }),
    );
    expect(Items!.map(({ sk }) => sk!.S)).toEqual(expect.arrayContaining(acknowledged));
    const { StreamDescription } = await again.streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const { ShardIterator } = await again.streams.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: StreamDescription!.Shards![0]!.ShardId,
        ShardIteratorType: 'TRIM_HORIZON',
      }),
    );
    const { Records } = await again.streams.send(new GetRecordsCommand({ ShardIterator, Limit: 1000 }));
    expect(Records!.map(({ dynamodb }) => dynamodb!.Keys!['sk']!.S)).toEqual(expect.arrayContaining(acknowledged));
  });

  test('left behind by a killed runtime, is ended and started afresh on the same folder and port', async () => {
    const folder = testFolder();
    const port = await freePort();
    const orphan = await startDatabase(folder, port);
    await prepareTable(orphan.client, names.table);
    await orphan.put('a', 'b');
    const orphanPid = pidIn(folder);
    const next = await startDatabase(folder, port);
    expect(pidIn(folder)).not.toBe(orphanPid);
    expect(() => process.kill(orphanPid, 0)).toThrow();
    const found = await next.client.send(
      new GetItemCommand({ TableName: names.table, Key: { pk: { S: 'a' }, sk: { S: 'b' } } }),
    );
    expect(found.Item).toBeDefined();
  });

  test('never ends another process that happens to have the number in the file', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'dynoxide.pid'), String(process.pid));
    await startDatabase(folder, await freePort());
    expect(pidIn(folder)).not.toBe(process.pid);
  });

  test('refuses a damaged file by its name', async () => {
    const folder = testFolder();
    const port = await freePort();
    const first = await startDatabase(folder, port);
    await prepareTable(first.client, names.table);
    for (let n = 0; n < 50; n += 1) await first.put('a', String(n));
    await first.stop();
    const file = join(folder, 'table.sqlite');
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0x5a, 5000, bytes.length - 5000));
    const again = startDynoxide(binary, folder, port, port);
    await expect(again).rejects.toBeInstanceOf(StartProblem);
    await expect(again).rejects.toThrow(file);
  });

  test('refuses a port in use by its number, and says what to do', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    await expect(startDynoxide(binary, testFolder(), port, port - 3)).rejects.toThrow(
      new RegExp(`Port ${port} is in use.*PORT=`, 'su'),
    );
  });

  test('finds its place in a long stream by an index, which dynoxide itself does not make', async () => {
    const folder = testFolder();
    const port = await freePort();
    const first = await startDatabase(folder, port);
    await prepareTable(first.client, names.table);
    await first.put('a', '0');
    await first.stop();
    const file = join(folder, 'table.sqlite');
    const plan = (): string => {
      const database = new DatabaseSync(file);
      const asked = 'SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?';
      const steps = database.prepare(`EXPLAIN QUERY PLAN ${asked}`).all('x');
      database.close();
      return JSON.stringify(steps);
    };
    const database = new DatabaseSync(file);
    database.exec('DROP INDEX IF EXISTS stream_in_order');
    database.close();
    expect(plan()).not.toContain('stream_in_order');
    const again = await startDatabase(folder, port);
    await again.put('b', '0');
    await again.stop();
    expect(plan()).toContain('stream_in_order');
  });
});
