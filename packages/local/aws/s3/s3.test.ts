import { existsSync, readdirSync } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { names } from '../../settings.ts';
import { clientSettings, startStandIn } from '../../testing/stand-in.ts';

const open = async () => {
  const standIn = await startStandIn();
  const client = new S3Client({ ...clientSettings(standIn.url), forcePathStyle: true });
  const Bucket = names.bucket;
  return {
    ...standIn,
    client,
    put: (Key: string, Body: string, condition: { IfMatch?: string; IfNoneMatch?: string } = {}) =>
      client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json', ...condition })),
    get: async (Key: string, IfNoneMatch?: string) =>
      client.send(new GetObjectCommand({ Bucket, Key, ...(IfNoneMatch === undefined ? {} : { IfNoneMatch }) })),
    list: (input: { Prefix?: string; ContinuationToken?: string; MaxKeys?: number; Delimiter?: string }) =>
      client.send(new ListObjectsV2Command({ Bucket, ...input })),
  };
};

const text = async (Body: { transformToString: () => Promise<string> } | undefined): Promise<string | undefined> =>
  Body?.transformToString();

test('an object comes back as it was put, with the tag that the write gave', async () => {
  const { put, get, client } = await open();
  const { ETag } = await put('facts/org_1/2026-03/evt.json', '{"a":"é"}');
  const found = await get('facts/org_1/2026-03/evt.json');
  expect(await text(found.Body)).toBe('{"a":"é"}');
  expect(found.ETag).toBe(ETag);
  expect(found.ContentType).toBe('application/json');
  const head = await client.send(new HeadObjectCommand({ Bucket: names.bucket, Key: 'facts/org_1/2026-03/evt.json' }));
  expect(head.ETag).toBe(ETag);
  expect(head.ContentLength).toBe(10);
});

test('a body that the SDK streams in chunks is kept without the chunks', async () => {
  const { client, get } = await open();
  const body = Readable.from([Buffer.from('one '), Buffer.from('two')]);
  await client.send(new PutObjectCommand({ Bucket: names.bucket, Key: 'streamed', Body: body, ContentLength: 7 }));
  expect(await text((await get('streamed')).Body)).toBe('one two');
});

test('conditional writes hold: only where nothing is, only over the tag that was read', async () => {
  const { put, get } = await open();
  const first = await put('directory/snapshot.json', '1', { IfNoneMatch: '*' });
  await expect(put('directory/snapshot.json', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({
    name: 'PreconditionFailed',
    $metadata: { httpStatusCode: 412 },
  });
  await put('directory/snapshot.json', '3', { IfMatch: first.ETag! });
  await expect(put('directory/snapshot.json', '4', { IfMatch: first.ETag! })).rejects.toMatchObject({
    name: 'PreconditionFailed',
  });
  await expect(put('nothing.json', '5', { IfMatch: first.ETag! })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 404 },
  });
  expect(await text((await get('directory/snapshot.json')).Body)).toBe('3');
});

test('of many writers with the same condition exactly one gets through', async () => {
  const { put } = await open();
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => put('race', String(n), { IfNoneMatch: '*' })));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a read with the tag that still holds answers 304, a missing key 404', async () => {
  const { put, get, client } = await open();
  const { ETag } = await put('k', 'v');
  await expect(get('k', ETag)).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  expect(await text((await get('k', '"other"')).Body)).toBe('v');
  await client.send(new DeleteObjectCommand({ Bucket: names.bucket, Key: 'k' }));
  await expect(get('k')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('listing pages through every key of a prefix once, in order', async () => {
  const { put, list } = await open();
  const keys = ['a', 'a/b', 'a/b/c', 'a/é', 'a-b', 'b'];
  for (const key of keys) await put(key, key);
  const found: (string | undefined)[] = [];
  let token: string | undefined;
  do {
    const page = await list({ Prefix: 'a', MaxKeys: 2, ...(token === undefined ? {} : { ContinuationToken: token }) });
    expect(page.Contents!.length).toBeLessThanOrEqual(2);
    found.push(...page.Contents!.map(({ Key }) => Key));
    token = page.NextContinuationToken;
  } while (token !== undefined);
  expect(found).toEqual(['a', 'a-b', 'a/b', 'a/b/c', 'a/é']);
  expect((await list({ Prefix: 'a/b' })).Contents!.map(({ Key }) => Key)).toEqual(['a/b', 'a/b/c']);
  const grouped = await list({ Prefix: 'a/', Delimiter: '/' });
  expect(grouped.CommonPrefixes).toEqual([{ Prefix: 'a/b/' }]);
  expect((await list({ Prefix: 'nothing/' })).KeyCount).toBe(0);
});

test('no key leads out of the folder, and each comes back under its own name', async () => {
  const { put, get, list, folder, url } = await open();
  const keys = ['../../outside', '..', './.hidden', '/leading', 'trailing/', 'per%2Fcent', 'sp ace?&"<'];
  for (const key of keys) await put(key, key);
  for (const key of keys) expect(await text((await get(key)).Body)).toBe(key);
  expect((await list({})).Contents!.map(({ Key }) => Key).sort()).toEqual([...keys].sort());
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['objects']));
  expect(existsSync(`${folder}/outside`)).toBe(false);
  await fetch(`${url}/${names.bucket}/%2e%2e%2f%2e%2e%2fraw`, { method: 'PUT', body: 'x' });
  expect(existsSync(`${folder}/raw`)).toBe(false);
});

test('a key that is too long, and another bucket, are refused', async () => {
  const { put, client } = await open();
  await expect(put('x'.repeat(1100), '')).rejects.toMatchObject({ name: 'KeyTooLongError' });
  await expect(client.send(new GetObjectCommand({ Bucket: 'other', Key: 'k' }))).rejects.toMatchObject({
    name: 'NoSuchBucket',
  });
});
