import type { Hono } from 'hono';
import { thoughtsRoutes } from '../thoughts.routes.tsx';

/** The pages of what people thought of services. */
export const routes: readonly Hono[] = [thoughtsRoutes];
