import type { Hono } from 'hono';

/** The pages that open without an account, in one place; every path begins with /open/. */
export const openRoutes: readonly Hono[] = [];
