import { readFile } from 'node:fs/promises';
import { type Context as HonoContext, Hono } from 'hono';
import * as z from 'zod';
import { readMembership } from '@fingerpost/core/access';
import { refuse, type StaffActor } from '@fingerpost/kernel';
import { contextFor, type Wired } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { HttpError, httpProblems, problemFor } from './problem.ts';
import { caseRoutes } from './case.routes.ts';
import { otherRoutes } from './other.routes.ts';
import { type ApiPart, parts } from './parts.ts';
import { referralRoutes } from './referral.routes.ts';
import { type ApiRoute, readRequest } from './route.ts';
import { bearerIdentity, tokenRefusals } from './token.ts';

const base = '/api/v1';

/** The OpenAPI document, which the build writes beside the bundle, so that no start has to make it. */
const described = new URL('openapi.json', import.meta.url);
const Versioned = z.object({ version: z.int() });

/** Gives the member a request acts for. Refuses: token.missing, token.invalid, member.unknown. */
const actorOf = async (authorization: string | undefined, wired: Wired): Promise<StaffActor> => {
  const actor = await readMembership(wired.context, await bearerIdentity(authorization));
  if (actor === undefined) throw refuse(tokenRefusals.noMember);
  return actor;
};

const headersFor = (route: ApiRoute, answer: unknown): { status: number; headers: Record<string, string> } => {
  const location = route.created?.(answer);
  const versioned = Versioned.safeParse(answer);
  return {
    status: location === undefined ? 200 : 201,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      ...(location === undefined ? {} : { location: base + location }),
      ...(versioned.success ? { etag: `"${String(versioned.data.version)}"` } : {}),
    },
  };
};

const honoPath = (path: string): string => base + path.replaceAll(/\{(\w+)\}/g, ':$1');

const answerTo =
  (route: ApiRoute) =>
  async (c: HonoContext): Promise<Response> => {
    const requestId = crypto.randomUUID();
    try {
      const unknown = await contextFor({ actor: { kind: 'system', process: 'sign-in' }, requestId });
      const actor = await actorOf(c.req.header('authorization'), unknown);
      const request = await readRequest(c, route);
      const { input, ...once } = request;
      const { context, usage } = await contextFor({ actor, requestId, ...once });
      const answer: unknown = route.answer.parse(await route.door(input, context));
      const { status, headers } = headersFor(route, answer);
      log(`api.${route.operationId}`, {
        requestId,
        status,
        member: actor.memberId,
        role: actor.role,
        trips: usage.trips + unknown.usage.trips,
        read: usage.read + unknown.usage.read,
        write: usage.write,
      });
      return new Response(JSON.stringify(answer), { status, headers: { ...headers, 'x-request-id': requestId } });
    } catch (error) {
      return problemFor(error, requestId, route.operationId);
    }
  };

/** Routes some operations, and answers everything else with a problem. */
const appOf = (routes: readonly ApiRoute[]): Hono => {
  const app = new Hono();
  for (const route of routes) app.on(route.method.toUpperCase(), honoPath(route.path), answerTo(route));
  app.notFound(() => problemFor(new HttpError(httpProblems.noRoute), crypto.randomUUID(), 'none'));
  app.onError((error) => problemFor(error, crypto.randomUUID(), 'none'));
  return app;
};

/** Makes the JSON API: every route is one use-case behind the same door; its parts are read when they are asked for. */
export const apiApp = (): Hono => {
  const often = appOf([...caseRoutes, ...referralRoutes, ...otherRoutes]);
  const made = new Map<ApiPart, Promise<Hono>>();
  const partFor = (path: string): Promise<Hono> | undefined => {
    const part = parts.find(({ at }) => at.test(path.slice(base.length)));
    if (part === undefined) return undefined;
    const app = made.get(part) ?? part.load().then(appOf);
    made.set(part, app);
    return app;
  };
  const app = new Hono();
  app.get(`${base}/openapi.json`, async (c) =>
    c.body(await readFile(described), 200, {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
    }),
  );
  app.all('*', async (c) => ((await partFor(c.req.path)) ?? often).fetch(c.req.raw, c.env));
  return app;
};
