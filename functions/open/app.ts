import { Hono } from 'hono';
import { pageApp } from '../web/page-app.tsx';
import { openRoutes } from './routes.ts';

const unlisted = new Hono();
unlisted.use('/open/*', async (c, next) => {
  await next();
  c.res.headers.set('x-robots-tag', 'noindex, nofollow');
});

/** Makes the pages for people without an account: no search engine lists them, and no other site learns an address that may hold a token. */
export const openApp = (): Hono => pageApp([unlisted, ...openRoutes], { referrer: 'no-referrer' });
