import type { ApiRoute } from './route.ts';

/** A part of the API, by the paths in it, which is read from disk when one of them is asked for. */
export type ApiPart = {
  readonly at: RegExp;
  readonly load: () => Promise<readonly ApiRoute[]>;
};

/** What is asked for rarely, so that what is asked for often starts sooner. */
export const parts: readonly ApiPart[] = [
  {
    at: /^\/(?:groups|sessions|places)(?:\/|$)|^\/referrals\/[^/]+\/place$/u,
    load: async () => (await import('./group.routes.ts')).groupRoutes,
  },
  {
    at: /^\/cases\/[^/]+\/(?:death(?:\/undoing)?|transfer|registered-practice)$/u,
    load: async () => (await import('./life-events.routes.ts')).lifeEventRoutes,
  },
  {
    at: /^\/(?:cases|referrals)\/[^/]+\/concerns$/u,
    load: async () => (await import('./concern.routes.ts')).concernRoutes,
  },
  {
    at: /^\/cases\/[^/]+\/(?:services|not-with)$/u,
    load: async () => (await import('./not-with.routes.ts')).notWithRoutes,
  },
  { at: /^\/uptake$/u, load: async () => (await import('./uptake.routes.ts')).uptakeRoutes },
];
