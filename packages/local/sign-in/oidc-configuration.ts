import {
  type ClientMetadata,
  type Configuration,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
} from 'oidc-provider';
import type { LocalSecrets } from '../secrets.ts';
import { names } from '../settings.ts';
import { nhsClaims, nhsClient, nhsSigning } from './nhs-login.ts';
import { MemoryAdapter } from './memory-adapter.ts';
import { messagePage, signOutPage } from './pages.ts';
import type { People } from './people.ts';

const hour = 3600;
const api = 'urn:fingerpost:api';

/** What the issuer needs. */
export type IssuerParts = { readonly secrets: LocalSecrets; readonly people: People; readonly publicUrl: string };

const webClient = ({ secrets, publicUrl }: IssuerParts): ClientMetadata => ({
  client_id: names.webClient,
  client_secret: secrets.oidcClientSecret,
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: [`${publicUrl}/sign-in/callback`],
  post_logout_redirect_uris: [`${publicUrl}/`],
});

const tokenClient = (sub: string): ClientMetadata => ({
  client_id: sub,
  client_secret: 'local',
  grant_types: ['client_credentials'],
  response_types: [],
  redirect_uris: [],
});

const alwaysChoose = (): interactionPolicy.DefaultPolicy => {
  const policy = interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('choose', 'the visitor chooses who to be', (ctx) =>
        ctx.oidc.result?.login === undefined
          ? interactionPolicy.Check.REQUEST_PROMPT
          : interactionPolicy.Check.NO_NEED_TO_PROMPT,
      ),
    );
  policy.remove('consent');
  return policy;
};

const show = (ctx: KoaContextWithOIDC, page: string): void => {
  ctx.type = 'html';
  ctx.body = page;
};

/** Configures the issuer: the web client by code and PKCE, an API token for each demo person by client credentials, no consent. */
export const issuerConfiguration = (parts: IssuerParts): Configuration => ({
  adapter: MemoryAdapter,
  clients: [webClient(parts), nhsClient(parts), ...parts.people.demo.map(({ sub }) => tokenClient(sub))],
  jwks: { keys: [parts.secrets.issuerKey, nhsSigning.keyFrom(parts.secrets.issuerKey)] },
  enabledJWA: nhsSigning.algorithms,
  extraParams: ['vtr'],
  cookies: { keys: [parts.secrets.issuerCookieKey] },
  claims: {
    openid: ['sub'],
    profile: ['name', 'nhs_number', 'birthdate', 'identity_proofing_level'],
    email: ['email', 'email_verified'],
  },
  scopes: ['openid', 'profile', 'email', 'api'],
  // The web reads who somebody is from the ID token alone.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}`, policy: alwaysChoose() },
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    ClientCredentials: 12 * hour,
    Grant: 12 * hour,
    IdToken: hour,
    Interaction: hour,
    Session: 12 * hour,
  },
  findAccount: (_ctx, sub) => {
    const citizen = nhsClaims(sub);
    if (citizen !== undefined) return { accountId: sub, claims: () => ({ sub, ...citizen }) };
    const person = parts.people.find(sub);
    if (person === undefined) return undefined;
    const { name, email } = person;
    return { accountId: sub, claims: () => ({ sub, name, email, email_verified: true }) };
  },
  loadExistingGrant: async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  renderError: (ctx, out) =>
    show(ctx, messagePage('Sign-in did not work', out.error_description ?? out.error, parts.publicUrl)),
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_ctx, client) => (client.clientId === names.webClient ? [] : api),
      getResourceServerInfo: (_ctx, indicator) => {
        if (indicator !== api) throw new errors.InvalidTarget();
        return { scope: 'api', audience: names.audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => show(ctx, signOutPage(form)),
      postLogoutSuccessSource: (ctx) =>
        show(ctx, messagePage('Signed out', 'You are signed out of the demo.', parts.publicUrl)),
    },
  },
});
