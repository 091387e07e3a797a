import { createPublicKey } from 'node:crypto';
import type { ClientMetadata, Configuration, JWK } from 'oidc-provider';
import * as z from 'zod';
import { escapeHtml, htmlPage } from '../html.ts';
import type { LocalSecrets } from '../secrets.ts';
import { names } from '../settings.ts';

const algorithm = 'RS512';

/** The client that stands for us at NHS login: it signs who it is, and what it is told is signed alike. */
export const nhsClient = (parts: { secrets: LocalSecrets; publicUrl: string }): ClientMetadata => ({
  client_id: names.nhsClient,
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: algorithm,
  id_token_signed_response_alg: algorithm,
  jwks: { keys: [{ ...createPublicKey(parts.secrets.nhsLoginKey).export({ format: 'jwk' }), use: 'sig' }] },
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: [`${parts.publicUrl}/open/me/nhs-login/callback`],
});

/** What the issuer signs with besides, as NHS login does. */
export const nhsSigning = {
  algorithms: {
    idTokenSigningAlgValues: ['RS256', algorithm],
    clientAuthSigningAlgValues: [algorithm],
  } satisfies Configuration['enabledJWA'],
  keyFrom: (key: LocalSecrets['issuerKey']): JWK => ({ ...key, kid: `${key.kid}-512`, alg: algorithm }),
};

const Typed = z.object({
  nhsNumber: z.string().transform((text) => text.replaceAll(/\D/g, '')),
  born: z.iso.date(),
  level: z.enum(['P0', 'P5', 'P9']),
});

/** Gives the account of whoever says who they are on the stand-in's page; undefined where that says too little. */
export const nhsAccount = (form: URLSearchParams): string | undefined => {
  const typed = Typed.safeParse(Object.fromEntries(form)).data;
  return typed?.nhsNumber.length === 10 ? `nhs_${typed.nhsNumber}_${typed.born}_${typed.level}` : undefined;
};

/** Gives what NHS login would say of an account of its own; undefined for anybody else's. */
export const nhsClaims = (sub: string): Readonly<Record<string, string>> | undefined => {
  const [, number = '', birthdate = '', level = ''] = /^nhs_(\d{10})_([\d-]{10})_(P\d)$/.exec(sub) ?? [];
  if (number === '') return undefined;
  return { ...(level === 'P0' ? {} : { nhs_number: number }), birthdate, identity_proofing_level: level };
};

/** The page on which a visitor says whom NHS login has proven them to be. */
export const nhsPage = (wrong: boolean): string =>
  htmlPage(
    'Demo of NHS login',
    `<h1>Demo of NHS login</h1><p>Demo only: this stands in for NHS login, proves nothing, and all people are invented.</p>
${wrong ? `<p role="alert">${escapeHtml('Give ten digits and a day, such as 1948-05-17.')}</p>` : ''}
<form method="post">
<p><label for="nhsNumber">NHS number</label><br><input id="nhsNumber" name="nhsNumber" inputmode="numeric" autocomplete="off"></p>
<p><label for="born">Date of birth</label><br><input id="born" name="born" type="date"></p>
<p><label for="level">How far proven</label><br><select id="level" name="level"><option>P9</option><option>P5</option><option>P0</option></select></p>
<button>Sign in</button></form>`,
  );
