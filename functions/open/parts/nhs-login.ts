import type { Hono } from 'hono';
import { ownNhsRoutes } from '../own-nhs.routes.tsx';

/** The way to a person's own page by NHS login. */
export const routes: readonly Hono[] = [ownNhsRoutes];
