import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionSecret, openSecrets } from './secrets.ts';
import { testFolder } from './testing/folder.ts';

test('the secrets are made once, are the same when read again, and only their owner may read them', () => {
  const file = join(testFolder(), 'secret.json');
  const first = openSecrets(file);
  expect(openSecrets(file)).toEqual(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(Buffer.from(first.hmacKey, 'base64')).toHaveLength(32);
  expect(Object.keys(JSON.parse(functionSecret(first)) as object).sort()).toEqual([
    'hmacKey',
    'inboundToken',
    'nhsLoginKey',
    'notifyApiKey',
    'oidcClientSecret',
    'sessionKey',
  ]);
});

test('a folder of before replies came in, and before NHS login, gets what they need, and keeps everything else', () => {
  const file = join(testFolder(), 'secret.json');
  const { inboundToken: _new, nhsLoginKey: _newer, ...before } = openSecrets(file);
  writeFileSync(file, JSON.stringify(before));
  const now = openSecrets(file);
  expect(now).toEqual({
    ...before,
    inboundToken: expect.stringMatching(/^[\w-]{32}$/) as string,
    nhsLoginKey: expect.stringContaining('PRIVATE KEY') as string,
  });
  expect(openSecrets(file)).toEqual(now);
});

test('a damaged file is refused by its name', () => {
  const file = join(testFolder(), 'secret.json');
  for (const content of ['', '{', '{}']) {
    writeFileSync(file, content);
    expect(() => openSecrets(file)).toThrow(file);
  }
});
