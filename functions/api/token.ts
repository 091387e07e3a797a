import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import * as z from 'zod';
import { type RefusalDefinition, refuse } from '@fingerpost/kernel';
import { environment } from '../wiring/environment.ts';

export const tokenRefusals = {
  missing: {
    kind: 'unauthenticated',
    code: 'token.missing',
    message: 'Send a bearer token from the network\u2019s identity provider.',
  },
  invalid: {
    kind: 'unauthenticated',
    code: 'token.invalid',
    message: 'The bearer token is not valid, not for this service, or has expired. Get a new one.',
  },
  noMember: {
    kind: 'forbidden',
    code: 'member.unknown',
    message: 'You are signed in, but not an active member of any organisation here. Ask your network administrator.',
  },
} as const satisfies Record<string, RefusalDefinition>;

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

const findKeys = async (issuer: string) => {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const found = Discovery.parse(await answer.json());
  return { issuer: found.issuer, keys: createRemoteJWKSet(new URL(found.jwks_uri)) };
};

let provider: ReturnType<typeof findKeys> | undefined;

const issuerKeys = async (): Promise<Awaited<ReturnType<typeof findKeys>>> => {
  provider ??= findKeys(environment().OIDC_ISSUER);
  try {
    return await provider;
  } catch (error) {
    provider = undefined;
    throw error;
  }
};

const isForThisApi = (claims: JWTPayload, audience: string): boolean => {
  const named = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  const scopes = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : [];
  return named.includes(audience) || scopes.some((scope) => scope.startsWith(`${audience}/`));
};

/**
 * Proves who a bearer token stands for: signature, issuer, audience and time. Refuses:
 * token.missing, token.invalid.
 */
export const bearerIdentity = async (header: string | undefined): Promise<{ issuer: string; subject: string }> => {
  const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw refuse(tokenRefusals.missing);
  const { issuer, keys } = await issuerKeys();
  try {
    const { payload } = await jwtVerify(token, keys, { issuer, requiredClaims: ['sub', 'exp'] });
    if (!isForThisApi(payload, environment().API_AUDIENCE)) throw refuse(tokenRefusals.invalid);
    return { issuer, subject: payload.sub ?? '' };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refuse(tokenRefusals.invalid);
    throw error;
  }
};
