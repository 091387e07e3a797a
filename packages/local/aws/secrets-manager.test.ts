import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test } from 'vitest';
import { names } from '../settings.ts';
import { clientSettings, startStandIn } from '../testing/stand-in.ts';

test('the secret is read by its name, and no other is there', async () => {
  const { url } = await startStandIn();
  const client = new SecretsManagerClient(clientSettings(url));
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: names.secret }));
  expect(SecretString).toBe('{"hmacKey":"x"}');
  await expect(client.send(new GetSecretValueCommand({ SecretId: 'other' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
