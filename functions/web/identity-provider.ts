import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import * as z from 'zod';
import { environment } from '../wiring/environment.ts';
import { networkSecret } from '../wiring/network-secret.ts';
import type { SignInAttempt } from './session.ts';

const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1'].includes(url.hostname);

const configure = async (): Promise<Configuration> => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = environment();
  const { oidcClientSecret } = await networkSecret();
  const issuer = new URL(OIDC_ISSUER);
  const execute = issuer.protocol === 'http:' && isLoopback(issuer) ? [allowInsecureRequests] : [];
  return discovery(issuer, OIDC_CLIENT_ID, oidcClientSecret, undefined, { execute });
};

let configuring: Promise<Configuration> | undefined;

const configuration = async (): Promise<Configuration> => {
  configuring ??= configure();
  try {
    return await configuring;
  } catch (error) {
    configuring = undefined;
    throw error;
  }
};

/** Gives the address the identity provider sends people back to. */
const callbackUrl = (): string => `${environment().PUBLIC_URL}/sign-in/callback`;

/** Begins a sign-in by code flow with PKCE: where to send the browser, and what to remember meanwhile. */
export const beginSignIn = async (to: string): Promise<{ url: string; attempt: SignInAttempt }> => {
  const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to };
  const url = buildAuthorizationUrl(await configuration(), {
    redirect_uri: callbackUrl(),
    scope: 'openid profile email',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, attempt };
};

const Claims = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional(),
});

/** Ends a sign-in: exchanges the code and gives who it was, with their e-mail only where the provider verified it. */
export const endSignIn = async (
  query: string,
  attempt: SignInAttempt,
): Promise<{ issuer: string; subject: string; email?: string; idToken?: string }> => {
  const tokens = await authorizationCodeGrant(await configuration(), new URL(`${callbackUrl()}${query}`), {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
  });
  const claims = Claims.parse(tokens.claims());
  return {
    issuer: claims.iss,
    subject: claims.sub,
    ...(claims.email_verified === true && claims.email !== undefined ? { email: claims.email } : {}),
    ...(tokens.id_token === undefined ? {} : { idToken: tokens.id_token }),
  };
};

/** Gives where to end the session at the identity provider as well. */
export const signOutUrl = async (idToken: string | undefined): Promise<string> => {
  const back = `${environment().PUBLIC_URL}/`;
  const parameters = { post_logout_redirect_uri: back, logout_uri: back, client_id: environment().OIDC_CLIENT_ID };
  const known = await configuration();
  if (known.serverMetadata().end_session_endpoint === undefined) return back;
  return buildEndSessionUrl(known, idToken === undefined ? parameters : { ...parameters, id_token_hint: idToken }).href;
};
