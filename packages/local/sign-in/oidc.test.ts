import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { demoPeople } from '../demo-people.ts';
import { listen } from '../http.ts';
import { openSecrets } from '../secrets.ts';
import { names } from '../settings.ts';
import { State } from '../state.ts';
import { browser, form } from '../testing/browser.ts';
import { testFolder } from '../testing/folder.ts';
import { freePort } from '../testing/ports.ts';
import { issuer } from './oidc.ts';
import { People } from './people.ts';

const publicUrl = 'http://localhost:3000';
const token = z.object({ access_token: z.string(), token_type: z.literal('Bearer'), expires_in: z.number() });

const start = async (folder = testFolder()) => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const state = new State(join(folder, 'runtime.sqlite'));
  const secrets = openSecrets(join(folder, 'secret.json'));
  const reported: string[] = [];
  const parts = { secrets, publicUrl, people: new People(state, demoPeople) };
  const listening = await listen(
    issuer(url, parts, (message) => reported.push(message)),
    port,
    'a test',
    port,
  );
  const stop = async (): Promise<void> => {
    await listening.stop();
    if (state.database.isOpen) state.close();
  };
  onTestFinished(stop);
  return { url, secrets, reported, stop, folder };
};

const authorise = (url: string, verifier: string): string =>
  `${url}/auth?${new URLSearchParams({
    client_id: names.webClient,
    response_type: 'code',
    scope: 'openid profile email',
    redirect_uri: `${publicUrl}/sign-in/callback`,
    state: 's1',
    nonce: 'n1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()}`;

const signIn = async (url: string, secret: string, choice: Record<string, string>) => {
  const verifier = randomBytes(32).toString('base64url');
  const visit = browser(url);
  const page = await visit(authorise(url, verifier));
  const back = await visit(page.at, form(choice));
  const callback = new URL(back.at);
  const answer = await fetch(
    `${url}/token`,
    form(
      {
        grant_type: 'authorization_code',
        code: callback.searchParams.get('code') ?? '',
        redirect_uri: `${publicUrl}/sign-in/callback`,
        code_verifier: verifier,
      },
      { authorization: `Basic ${btoa(`${names.webClient}:${secret}`)}` },
    ),
  );
  const { id_token: idToken } = z.object({ id_token: z.string() }).parse(await answer.json());
  return { page: await page.response.text(), callback, idToken, claims: decodeJwt(idToken), visit };
};

test.each(demoPeople.map(({ sub }) => sub))('%s gets an API token by plain client credentials', async (sub) => {
  const { url } = await start();
  const answer = await fetch(
    `${url}/token`,
    form({ grant_type: 'client_credentials', client_id: sub, client_secret: 'local' }),
  );
  expect(answer.status).toBe(200);
  const { access_token: accessToken } = token.parse(await answer.json());
  const discovery: unknown = await (await fetch(`${url}/.well-known/openid-configuration`)).json();
  const { jwks_uri: jwks } = z.object({ issuer: z.literal(url), jwks_uri: z.string() }).parse(discovery);
  const { payload, protectedHeader } = await jwtVerify(accessToken, createRemoteJWKSet(new URL(jwks)), {
    issuer: url,
    audience: names.audience,
  });
  expect(payload.sub).toBe(sub);
  expect(payload['client_id']).toBe(sub);
  expect(protectedHeader.alg).toBe('RS256');
});

test('basic authentication and a scope do as well; a wrong secret or an unknown name do not', async () => {
  const { url } = await start();
  const ask = (fields: Record<string, string>, basic?: string) =>
    fetch(
      `${url}/token`,
      form(
        { grant_type: 'client_credentials', ...fields },
        basic === undefined ? {} : { authorization: `Basic ${btoa(basic)}` },
      ),
    );
  expect((await ask({}, 'provider:local')).status).toBe(200);
  expect((await ask({ scope: 'api' }, 'provider:local')).status).toBe(200);
  expect((await ask({ client_id: 'provider', client_secret: 'wrong' })).status).toBe(401);
  expect((await ask({ client_id: 'nobody', client_secret: 'local' })).status).toBe(401);
  expect((await ask({ client_id: names.webClient, client_secret: 'local' })).status).toBe(401);
});

test('the sign-in page lists everybody, and choosing one leads back with a code for that person, without a consent step', async () => {
  const { url, secrets, reported } = await start();
  const { page, callback, claims } = await signIn(url, secrets.oidcClientSecret, { sub: 'link-worker' });
  for (const { sub, name } of demoPeople) {
    expect(page).toContain(`value="${sub}"`);
    expect(page).toContain(name);
  }
  expect(page).toContain('Demo only');
  expect(page).not.toContain('<script');
  expect(callback.origin + callback.pathname).toBe(`${publicUrl}/sign-in/callback`);
  expect(callback.searchParams.get('state')).toBe('s1');
  expect(claims).toMatchObject({
    iss: url,
    aud: names.webClient,
    sub: 'link-worker',
    nonce: 'n1',
    name: demoPeople.find(({ sub }) => sub === 'link-worker')!.name,
    email: 'link-worker@demo.example',
    email_verified: true,
  });
  expect(reported).toEqual([]);
});

test('an invited person signs in by e-mail address, and is the same one each time, also after a restart', async () => {
  const first = await start();
  const one = await signIn(first.url, first.secrets.oidcClientSecret, { email: 'New.Person@Example.org ' });
  await first.stop();
  const second = await start(first.folder);
  const two = await signIn(second.url, second.secrets.oidcClientSecret, { email: 'new.person@example.org' });
  expect(one.claims).toMatchObject({ email: 'new.person@example.org', email_verified: true });
  expect(one.claims.sub).not.toContain('example');
  expect(two.claims.sub).toBe(one.claims.sub);
  const known = await signIn(second.url, second.secrets.oidcClientSecret, { email: 'provider@demo.example' });
  expect(known.claims.sub).toBe('provider');
});

test('what is no e-mail address, or nobody, brings the page back with the error', async () => {
  const { url } = await start();
  const visit = browser(url);
  const { at } = await visit(authorise(url, 'v'.repeat(43)));
  const wrong = await visit(at, form({ email: 'nothing' }));
  expect(wrong.response.status).toBe(400);
  expect(await wrong.response.text()).toContain('role="alert"');
  expect((await visit(at, form({ sub: 'nobody' }))).response.status).toBe(400);
  const old = await fetch(`${url}/interaction/long-gone`);
  expect(old.status).toBe(400);
  expect(await old.text()).toContain(publicUrl);
});

test('signing in again asks again who to be, and signing out leads home in one button', async () => {
  const { url, secrets } = await start();
  const { visit, idToken } = await signIn(url, secrets.oidcClientSecret, { sub: 'provider' });
  const again = await visit(authorise(url, 'v'.repeat(43)));
  expect(await again.response.text()).toContain('value="link-worker"');
  const end = await visit(
    `${url}/session/end?${new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${publicUrl}/` }).toString()}`,
  );
  const page = await end.response.text();
  expect(page).toContain('Sign out');
  const xsrf = /name="xsrf" value="([^"]+)"/u.exec(page)![1]!;
  const out = await visit(`${url}/session/end/confirm`, form({ xsrf, logout: 'yes' }));
  expect(out.at).toBe(`${publicUrl}/`);
});

test('a code without its verifier, and another address to return to, are refused', async () => {
  const { url } = await start();
  const plain = new URL(authorise(url, 'v'.repeat(43)));
  plain.searchParams.delete('code_challenge');
  const refused = await fetch(plain, { redirect: 'manual' });
  expect(refused.headers.get('location')).toContain('error=invalid_request');
  const elsewhere = new URL(authorise(url, 'v'.repeat(43)));
  elsewhere.searchParams.set('redirect_uri', 'http://localhost:3999/sign-in/callback');
  const page = await fetch(elsewhere, { redirect: 'manual', headers: { accept: 'text/html' } });
  expect(page.status).toBe(400);
  expect(await page.text()).toContain('Sign-in did not work');
});
