import type { Hono } from 'hono';
import { concernRoutes } from '../concern.routes.tsx';
import { incidentRoutes } from '../incidents.routes.tsx';
import { visitRoutes } from '../visits.routes.tsx';

/** The pages of a concern for safety, of what a visitor must know, and of what went wrong. */
export const routes: readonly Hono[] = [concernRoutes, incidentRoutes, visitRoutes];
