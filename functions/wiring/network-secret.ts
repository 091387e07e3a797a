import * as z from 'zod';
import { awsPlaceFrom, readSecret } from '@fingerpost/store';
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
  /** Signs to NHS login who we are: PKCS #8 in PEM; without it nobody comes by NHS login. */
  nhsLoginKey: z.string().includes('PRIVATE KEY').optional(),
  /** What a provider of texts or e-mails says to hand in a reply; without it none is taken. */
  inboundToken: z.string().min(20).optional(),
});
export type NetworkSecret = z.infer<typeof NetworkSecret>;

const read = async (): Promise<NetworkSecret> => {
  const place = awsPlaceFrom(process.env, 'secretsmanager');
  return NetworkSecret.parse(JSON.parse(await readSecret(place, environment().SECRET_ID)));
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
