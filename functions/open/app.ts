import { Hono } from 'hono';
import { lazily } from '../web/lazy.ts';
import { nothingHere, pageApp, withPages } from '../web/page-app.tsx';
import { openParts } from './routes.ts';

const unlisted = new Hono();
unlisted.use('/open/*', async (c, next) => {
  await next();
  c.res.headers.set('x-robots-tag', 'noindex, nofollow');
});

/** Makes the pages for people without an account: no search engine lists them, and no other site learns an address that may hold a token. */
export const openApp = (): Hono =>
  pageApp([unlisted, lazily(openParts, (routes) => withPages(routes, nothingHere))], { referrer: 'no-referrer' });
