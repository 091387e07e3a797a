import { Hono } from 'hono';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { accessRefusals, resolveMember } from '@fingerpost/core/access';
import { Refusal } from '@fingerpost/kernel';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import { beginSignIn, endSignIn, signOutUrl } from './identity-provider.ts';
import { openAttempt, openSession, realSeconds, sealAttempt, sealSession } from './session.ts';

/** Gives a path of this site to go to, or the start page when the wish leads elsewhere. */
export const safePath = (wish: string | undefined): string =>
  wish !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(wish) ? wish : '/';

/** Sign-in and sign-out: both leave by links, so that forms may only ever be posted to this site. */
export const signInRoutes = new Hono();

signInRoutes.get('/sign-in', async (c) => {
  const { url, attempt } = await beginSignIn(safePath(c.req.query('to')));
  writeCookie(c, '__Host-fingerpost-sign-in', await sealAttempt(attempt));
  return c.redirect(url, 303);
});

/** Finds or joins the member of an identity; somebody unknown is signed in all the same, and told so by every page. */
const joinMember = async (identity: Record<string, unknown>): Promise<void> => {
  const actor = { kind: 'system', process: 'sign-in' } as const;
  const { context } = await contextFor({ actor, requestId: crypto.randomUUID() });
  try {
    log('sign-in.done', { member: (await resolveMember(identity, context)).memberId });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== accessRefusals.notInvited.code) throw error;
    log('sign-in.unknown');
  }
};

signInRoutes.get('/sign-in/callback', async (c) => {
  const attempt = await openAttempt(readCookie(c, '__Host-fingerpost-sign-in'));
  dropCookie(c, '__Host-fingerpost-sign-in');
  if (attempt === undefined) return c.redirect('/?sign-in=expired', 303);
  try {
    const { issuer, subject, email, idToken } = await endSignIn(new URL(c.req.url).search, attempt);
    await joinMember({ issuer, subject, ...(email === undefined ? {} : { email, emailVerified: true }) });
    const now = realSeconds();
    const session = { issuer, subject, signedInAt: now, seenAt: now, ...(idToken === undefined ? {} : { idToken }) };
    writeCookie(c, '__Host-fingerpost', await sealSession(session));
    return c.redirect(attempt.to, 303);
  } catch (error) {
    const refused =
      error instanceof AuthorizationResponseError || error instanceof ResponseBodyError || error instanceof ClientError;
    if (!refused) throw error;
    log('sign-in.refused', { reason: error.name });
    return c.redirect('/?sign-in=failed', 303);
  }
});

signInRoutes.get('/sign-out', async (c) => {
  const session = await openSession(readCookie(c, '__Host-fingerpost'));
  dropCookie(c, '__Host-fingerpost');
  return c.redirect(session === undefined ? '/' : await signOutUrl(session.idToken), 303);
});
