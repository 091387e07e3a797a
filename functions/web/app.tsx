import type { Context as HonoContext, Hono } from 'hono';
import { doorRefusals, refuse } from '@fingerpost/kernel';
import { whoArrived } from './arrival.tsx';
import { lazily } from './lazy.ts';
import { nothingHere, pageApp, withPages } from './page-app.tsx';
import { problemAnswer } from './problem-answer.tsx';
import { parts, standingRoutes } from './routes.ts';

/** Nothing is here for anybody, or only for other roles than that of who came. */
const notFound = async (c: HonoContext): Promise<Response> => {
  const arrival = whoArrived(c);
  if (arrival === undefined) return nothingHere(c);
  return problemAnswer(refuse(doorRefusals.forbidden), c, arrival.frame, arrival.requestId);
};

/** Makes the pages for people who are signed in. */
export const webApp = (): Hono =>
  pageApp([...standingRoutes, lazily(parts, (routes) => withPages(routes, notFound))], {
    referrer: 'same-origin',
    notFound,
  });
