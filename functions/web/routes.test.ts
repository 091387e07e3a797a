import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { everyPart, parts, standingRoutes } from './routes.ts';

const loaded = await everyPart();

const addressOf = (path: string): string => path.replaceAll(/\/:\w+(\{[^}]*\})?/g, '/ref_1');

const handlersAt = (apps: Iterable<Hono>, path: string, method: string): number =>
  [...apps].flatMap(({ routes }) => routes).filter((route) => route.path === path && route.method === method).length;

const everywhere = new Set(loaded.flat());
const registered = [...everywhere].flatMap(({ routes }) => routes);

describe('the parts of the pages', () => {
  it('hold together all handlers of each path, so that every role finds its own', () => {
    expect(registered.length).toBeGreaterThan(150);
    const torn = registered.filter(({ path, method }) => {
      const part = parts.findIndex(({ at }) => at.test(addressOf(path)));
      return handlersAt(loaded[part] ?? [], path, method) !== handlersAt(everywhere, path, method);
    });
    expect(torn.map(({ path, method }) => `${method} ${path}`)).toEqual([]);
  });

  it('leave alone the addresses that are always there', () => {
    const standing = standingRoutes.flatMap(({ routes }) => routes.map(({ path }) => path));
    expect(standing.filter((path) => parts.some(({ at }) => at.test(path)))).toEqual([]);
  });
});
