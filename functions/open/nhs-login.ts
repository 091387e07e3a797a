import { importPKCS8 } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import * as z from 'zod';
import { NhsNumber } from '@fingerpost/core/patient';
import { ownPath } from '@fingerpost/pages/own';
import { environment } from '../wiring/environment.ts';
import { networkSecret } from '../wiring/network-secret.ts';

/** The only algorithm of NHS login, for what it signs and for what it is signed to. */
const algorithm = 'RS512';

/** A document and a face were checked, and whoever signs in proves by more than a password that they are the same. */
const trust = JSON.stringify(['P9.Cp.Cd', 'P9.Cp.Ck', 'P9.Cm']);

const configure = async (): Promise<Configuration | undefined> => {
  const { NHS_LOGIN_ISSUER, NHS_LOGIN_CLIENT_ID } = environment();
  const { nhsLoginKey } = await networkSecret();
  if (NHS_LOGIN_ISSUER === undefined || NHS_LOGIN_CLIENT_ID === undefined || nhsLoginKey === undefined)
    return undefined;
  const issuer = new URL(NHS_LOGIN_ISSUER);
  const isHere = issuer.protocol === 'http:' && issuer.hostname === 'localhost';
  const key = await importPKCS8(nhsLoginKey, algorithm);
  const metadata = { id_token_signed_response_alg: algorithm };
  const execute = isHere ? [allowInsecureRequests] : [];
  return discovery(issuer, NHS_LOGIN_CLIENT_ID, metadata, PrivateKeyJwt(key), { execute });
};

let configuring: Promise<Configuration | undefined> | undefined;

const configuration = async (): Promise<Configuration | undefined> => {
  configuring ??= configure();
  try {
    return await configuring;
  } catch (error) {
    configuring = undefined;
    throw error;
  }
};

const callbackUrl = (): string => `${environment().PUBLIC_URL}${ownPath}/nhs-login/callback`;

/** What is remembered while somebody is away at NHS login. */
export const NhsAttempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
type NhsAttempt = z.infer<typeof NhsAttempt>;

/** Begins a sign-in with NHS login: where to send the browser, and what to remember; undefined where it is not set up. */
export const beginNhsLogin = async (): Promise<{ url: string; attempt: NhsAttempt } | undefined> => {
  const known = await configuration();
  if (known === undefined) return undefined;
  const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(known, {
    redirect_uri: callbackUrl(),
    scope: 'openid profile',
    vtr: trust,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, attempt };
};

const Claims = z.object({ nhs_number: NhsNumber, birthdate: z.iso.date(), identity_proofing_level: z.string() });

/** Who somebody is by NHS login: their NHS number, their date of birth, and the level to which that was proven. */
export type NhsIdentity = { readonly nhsNumber: string; readonly dateOfBirth: string; readonly level: string };

/** Ends a sign-in with NHS login; undefined where it says too little of who it was. */
export const endNhsLogin = async (query: string, attempt: NhsAttempt): Promise<NhsIdentity | undefined> => {
  const known = await configuration();
  if (known === undefined) return undefined;
  const tokens = await authorizationCodeGrant(known, new URL(`${callbackUrl()}${query}`), {
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    pkceCodeVerifier: attempt.verifier,
    idTokenExpected: true,
  });
  const claims = Claims.safeParse(tokens.claims()).data;
  if (claims === undefined) return undefined;
  const { nhs_number: nhsNumber, birthdate: dateOfBirth, identity_proofing_level: level } = claims;
  return { nhsNumber, dateOfBirth, level };
};
