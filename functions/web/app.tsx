import { type Context as HonoContext, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { readDirectory } from '@fingerpost/core/directory';
import { doorRefusals, refuse } from '@fingerpost/kernel';
import { ProblemPage } from '@fingerpost/pages';
import { contextFor } from '../wiring/context.ts';
import { environment } from '../wiring/environment.ts';
import { whoArrived } from './arrival.tsx';
import { frameFor } from './frame.ts';
import { problemAnswer } from './problem-answer.tsx';
import { featureRoutes } from './routes.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { show } from './show.ts';

const frame = async (c: HonoContext, requestId: string) => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
  return frameFor(await readDirectory(context), c.req.path);
};

const problemPage = async (error: Error, c: HonoContext): Promise<Response> => {
  const requestId = crypto.randomUUID();
  return problemAnswer(error, c, await frame(c, requestId), requestId);
};

/** Nothing is here for anybody, or only for other roles than that of who came. */
const nothingHere = async (c: HonoContext): Promise<Response> => {
  const arrival = whoArrived(c);
  if (arrival !== undefined) return problemAnswer(refuse(doorRefusals.forbidden), c, arrival.frame, arrival.requestId);
  const requestId = crypto.randomUUID();
  return show(<ProblemPage frame={await frame(c, requestId)} kind="missing" requestId={requestId} />, 404);
};

/** Makes the pages: HTML for people who are signed in, forms that may be posted to this site only, and no script at all. */
export const webApp = (): Hono => {
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
      referrerPolicy: 'same-origin',
      xFrameOptions: 'DENY',
      crossOriginResourcePolicy: 'same-origin',
    }),
  );
  app.use(csrf({ origin: new URL(environment().PUBLIC_URL).origin }));
  app.route('/', signInRoutes);
  for (const routes of featureRoutes) app.route('/', routes);
  app.notFound(nothingHere);
  app.onError(problemPage);
  return app;
};
