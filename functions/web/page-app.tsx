import { type Context as HonoContext, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { readDirectory } from '@fingerpost/core/directory';
import { ProblemPage } from '@fingerpost/pages';
import { contextFor } from '../wiring/context.ts';
import { environment } from '../wiring/environment.ts';
import { frameFor } from './frame.ts';
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
    readonly notFound?: (c: HonoContext) => Promise<Response>;
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
  app.use(csrf({ origin: new URL(environment().PUBLIC_URL).origin }));
  for (const each of routes) app.route('/', each);
  app.notFound(notFound);
  app.onError(problemPage);
  return app;
};
