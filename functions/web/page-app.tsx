import { type Context as HonoContext, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { readDirectory } from '@fingerpost/core/directory';
import { ProblemPage } from '@fingerpost/pages/feedback';
import { contextFor } from '../wiring/context.ts';
import { environment } from '../wiring/environment.ts';
import { frameFor } from './frame.ts';
import { isOwnOrigin } from './own-origin.ts';
import { problemAnswer } from './problem-answer.tsx';
import { show } from './show.ts';

const frame = async (c: HonoContext, requestId: string) => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  return frameFor(await readDirectory(context), c.req.path);
};

const problemPage = async (error: Error, c: HonoContext): Promise<Response> => {
  const requestId = crypto.randomUUID();
  return problemAnswer(error, c, await frame(c, requestId), requestId);
};

/** Gives the page that says nothing is at this address. */
export const nothingHere = async (c: HonoContext): Promise<Response> => {
  const requestId = crypto.randomUUID();
  return show(<ProblemPage frame={await frame(c, requestId)} kind="missing" requestId={requestId} />, 404);
};

type NotFound = (c: HonoContext) => Promise<Response>;

/** Gives an app routes, and the pages for what is not there and for what goes wrong. */
export const withPages = (routes: readonly Hono[], notFound: NotFound, app = new Hono()): Hono => {
  for (const each of routes) app.route('/', each);
  app.notFound(notFound);
  app.onError(problemPage);
  return app;
};

/**
 * Makes a site of HTML pages from routes: forms that may be posted to this site only, no script at all, and a page for
 * whatever goes wrong. `referrer` says what the next site learns of the address.
 */
export const pageApp = (
  routes: readonly Hono[],
  {
    referrer,
    notFound = nothingHere,
  }: {
    readonly referrer: 'same-origin' | 'no-referrer';
    readonly notFound?: NotFound;
  },
): Hono => {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: referrer,
      xFrameOptions: 'DENY',
      crossOriginResourcePolicy: 'same-origin',
    }),
  );
  const own = new URL(environment().PUBLIC_URL).origin;
  app.use(
    csrf({
      origin: (origin, c) => isOwnOrigin({ own, referrer }, { origin, fetchSite: c.req.header('sec-fetch-site') }),
    }),
  );
  return withPages(routes, notFound, app);
};
