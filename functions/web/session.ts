import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import * as z from 'zod';
import { networkSecret } from '../wiring/network-secret.ts';

/** Who signed in and when; times are seconds since 1970 of the real clock, never the domain clock. */
export const Session = z.object({
  issuer: z.string(),
  subject: z.string(),
  signedInAt: z.int(),
  seenAt: z.int(),
  idToken: z.string().optional(),
});
export type Session = z.infer<typeof Session>;

/** What is remembered while somebody is away at the identity provider. */
export const SignInAttempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });
export type SignInAttempt = z.infer<typeof SignInAttempt>;

const idleSeconds = 30 * 60;
const absoluteSeconds = 10 * 60 * 60;
const attemptSeconds = 10 * 60;

/** Gives the seconds since 1970 of the real clock. */
export const realSeconds = (): number => Math.floor(Date.now() / 1000);

const encrypt = async (content: Record<string, unknown>, use: string): Promise<string> => {
  const { sessionKey } = await networkSecret();
  return new EncryptJWT({ content })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setSubject(use)
    .encrypt(sessionKey);
};

const decrypt = async (cookie: string, use: string): Promise<unknown> => {
  const { sessionKey } = await networkSecret();
  try {
    const { payload } = await jwtDecrypt(cookie, sessionKey, { subject: use });
    return payload['content'];
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
};

/** Encrypts a session for its cookie. */
export const sealSession = (session: Session): Promise<string> => encrypt(session, 'session');

/** Reads a session from its cookie; undefined when there is none, it was changed, or 30 idle minutes or 10 hours have passed. */
export const openSession = async (cookie: string | undefined): Promise<Session | undefined> => {
  if (cookie === undefined) return undefined;
  const session = Session.safeParse(await decrypt(cookie, 'session')).data;
  if (session === undefined) return undefined;
  const now = realSeconds();
  const alive = now - session.seenAt < idleSeconds && now - session.signedInAt < absoluteSeconds;
  return alive ? session : undefined;
};

/** Encrypts a sign-in that is under way. */
export const sealAttempt = (attempt: SignInAttempt): Promise<string> =>
  encrypt({ ...attempt, until: realSeconds() + attemptSeconds }, 'sign-in');

/** Reads a sign-in that is under way; undefined after 10 minutes. */
export const openAttempt = async (cookie: string | undefined): Promise<SignInAttempt | undefined> => {
  if (cookie === undefined) return undefined;
  const found = SignInAttempt.extend({ until: z.int() }).safeParse(await decrypt(cookie, 'sign-in')).data;
  return found !== undefined && found.until > realSeconds() ? found : undefined;
};
