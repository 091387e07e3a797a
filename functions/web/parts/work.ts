import type { Hono } from 'hono';
import { providerListRoutes } from '../provider-lists.routes.tsx';
import { raisedRoutes } from '../raised.routes.tsx';
import { workRoutes } from '../work.routes.tsx';

/** The lists of what somebody has to do. */
export const routes: readonly Hono[] = [workRoutes, raisedRoutes, providerListRoutes];
