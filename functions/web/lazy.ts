import { Hono } from 'hono';

/** A part of the pages, by the addresses in it, which is read from disk when one of them is asked for. */
export type Part = {
  readonly at: RegExp;
  readonly load: () => Promise<{ readonly routes: readonly Hono[] }>;
};

/** Makes the routes of all parts: each part is read once, at the first request for one of its addresses. */
export const lazily = (parts: readonly Part[], site: (routes: readonly Hono[]) => Hono): Hono => {
  const made = new Map<Part, Promise<Hono>>();
  const siteOf = (part: Part): Promise<Hono> => {
    const known = made.get(part) ?? part.load().then(({ routes }) => site(routes));
    made.set(part, known);
    return known;
  };
  const app = new Hono();
  app.all('*', async (c, next) => {
    const part = parts.find(({ at }) => at.test(c.req.path));
    if (part === undefined) return next();
    return (await siteOf(part)).fetch(c.req.raw, c.env);
  });
  return app;
};
