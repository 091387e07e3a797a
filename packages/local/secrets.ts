import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { parseJson } from './http.ts';
import { StartProblem } from './start-problem.ts';

const localSecrets = z.object({
  hmacKey: z.base64(),
  sessionKey: z.base64(),
  notifyApiKey: z.string(),
  oidcClientSecret: z.string(),
  inboundToken: z.string().min(20),
  nhsLoginKey: z.string().includes('PRIVATE KEY'),
  issuerCookieKey: z.string(),
  issuerKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
});

/** The secrets of one data folder: the functions' own, and those of the issuer that runs beside them. */
export type LocalSecrets = z.infer<typeof localSecrets>;

const newToken = (): string => randomBytes(24).toString('base64url');

const newSigningKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const make = (): unknown => ({
  hmacKey: randomBytes(32).toString('base64'),
  sessionKey: randomBytes(32).toString('base64'),
  notifyApiKey: `local-${randomUUID()}-${randomUUID()}`,
  oidcClientSecret: randomBytes(24).toString('base64url'),
  inboundToken: newToken(),
  nhsLoginKey: newSigningKey(),
  issuerCookieKey: randomBytes(24).toString('base64url'),
  issuerKey: {
    ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
    kid: randomUUID(),
    use: 'sig',
    alg: 'RS256',
  },
});

/** A folder of before replies came in, or before NHS login, has all but what these need. */
const withNewer = (stored: unknown): LocalSecrets | undefined => {
  const fields = z.record(z.string(), z.unknown()).safeParse(stored).data;
  return fields === undefined
    ? undefined
    : localSecrets.safeParse({ inboundToken: newToken(), nhsLoginKey: newSigningKey(), ...fields }).data;
};

/** Reads the secrets of a data folder, made at its first start and readable by its owner only. Refuses: a damaged file. */
export const openSecrets = (file: string): LocalSecrets => {
  if (!existsSync(file)) {
    const fresh = `${file}.new`;
    writeFileSync(fresh, JSON.stringify(make(), undefined, 2), { mode: 0o600 });
    renameSync(fresh, file);
  }
  const stored = parseJson(readFileSync(file, 'utf8'));
  const found = localSecrets.safeParse(stored);
  if (found.success) return found.data;
  const mended = withNewer(stored);
  if (mended !== undefined) {
    writeFileSync(file, JSON.stringify(mended, undefined, 2), { mode: 0o600 });
    return mended;
  }
  throw new StartProblem(
    `The file ${file} is damaged: it should hold this folder's keys as JSON. Move the whole folder away to start afresh; without its keys the people in it cannot be found again.`,
  );
};

/** Gives the part that the functions read, as it stands in Secrets Manager when deployed. */
export const functionSecret = (secrets: LocalSecrets): string =>
  JSON.stringify({
    hmacKey: secrets.hmacKey,
    sessionKey: secrets.sessionKey,
    notifyApiKey: secrets.notifyApiKey,
    oidcClientSecret: secrets.oidcClientSecret,
    inboundToken: secrets.inboundToken,
    nhsLoginKey: secrets.nhsLoginKey,
  });
