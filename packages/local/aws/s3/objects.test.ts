import { S3Objects } from '@fingerpost/store';
import { expect, test } from 'vitest';
import { names } from '../../settings.ts';
import { startStandIn } from '../../testing/stand-in.ts';

const open = async (bucket: string = names.bucket): Promise<S3Objects> => {
  const { url } = await startStandIn();
  const place = {
    service: 's3',
    region: names.region,
    accessKeyId: 'local',
    secretAccessKey: 'local',
    endpoint: url,
  } as const;
  return new S3Objects(place, bucket);
};

test('an object is read back with its tag, and is the same while nobody writes it', async () => {
  const objects = await open();
  expect(await objects.get('directory/snapshot.json')).toBeUndefined();
  expect(await objects.put('directory/snapshot.json', '{"é":1}')).toBe(true);
  const found = await objects.get('directory/snapshot.json');
  expect(found?.body).toBe('{"é":1}');
  expect(await objects.getIfChanged('directory/snapshot.json', found?.tag)).toBe('same');
  await objects.put('directory/snapshot.json', '{"é":2}');
  expect(await objects.getIfChanged('directory/snapshot.json', found?.tag)).toMatchObject({ body: '{"é":2}' });
});

test('a conditional write happens only over what was read, or where nothing is', async () => {
  const objects = await open();
  expect(await objects.put('a', '1', 'new')).toBe(true);
  expect(await objects.put('a', '2', 'new')).toBe(false);
  const tag = (await objects.get('a'))?.tag;
  expect(await objects.put('a', '3', tag)).toBe(true);
  expect(await objects.put('a', '4', tag)).toBe(false);
  expect((await objects.get('a'))?.body).toBe('3');
});

test('a listing holds every key with the prefix, over more than one page', async () => {
  const objects = await open();
  const keys = Array.from(
    { length: 1005 },
    (_, index) => `facts/org_1/2026-03/evt_${String(index).padStart(4, '0')}.json`,
  );
  for (let from = 0; from < keys.length; from += 50)
    await Promise.all(keys.slice(from, from + 50).map((key) => objects.put(key, '{}')));
  await objects.put('facts/org_2/2026-03/evt_x.json', '{}');
  expect(await objects.list('facts/org_1/')).toEqual(keys);
});

test('an answer that is neither found nor missing is an error that names the status', async () => {
  const objects = await open('no-such-bucket');
  await expect(objects.list('facts/')).rejects.toThrow(/S3 answered \d{3} to LIST/);
});
