import { expect, test } from 'vitest';
import { functionEnvironment, portsFrom, readSettings } from './settings.ts';

test('nothing set gives port 3000, the folder .data, and a database of its own', () => {
  expect(readSettings({})).toEqual({ port: 3000, dataDir: expect.stringMatching(/\/\.data$/u) as string });
});

test.each(['0', '65533', 'abc', '3.5', '-1', ''])('PORT=%j is refused', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(/PORT/u);
});

test('the functions get local credentials only, unless somebody names an endpoint that may need others', () => {
  const caller = { AWS_ACCESS_KEY_ID: 'real', AWS_SECRET_ACCESS_KEY: 'real', AWS_PROFILE: 'real' };
  const ports = portsFrom(4000);
  expect(Object.values(functionEnvironment(ports, undefined, caller))).not.toContain('real');
  expect(functionEnvironment(ports, 'http://db:8000', caller)).toMatchObject({
    AWS_ACCESS_KEY_ID: 'real',
    AWS_ENDPOINT_URL_DYNAMODB: 'http://db:8000',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:4002',
    OIDC_ISSUER: 'http://localhost:4001',
  });
});
