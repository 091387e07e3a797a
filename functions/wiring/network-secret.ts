import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { environment } from './environment.ts';

const key = z
  .string()
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes in base64');

const NetworkSecret = z.object({
  hmacKey: key,
  sessionKey: key,
  notifyApiKey: z.string(),
  oidcClientSecret: z.string(),
});
export type NetworkSecret = z.infer<typeof NetworkSecret>;

const read = async (): Promise<NetworkSecret> => {
  const client = new SecretsManagerClient({});
  const answer = await client.send(new GetSecretValueCommand({ SecretId: environment().SECRET_ID }));
  return NetworkSecret.parse(JSON.parse(answer.SecretString ?? '{}'));
};

let reading: Promise<NetworkSecret> | undefined;

/** Gives the network's keys, read once a container; a failed read is tried again at the next request. */
export const networkSecret = async (): Promise<NetworkSecret> => {
  reading ??= read();
  try {
    return await reading;
  } catch (error) {
    reading = undefined;
    throw error;
  }
};
