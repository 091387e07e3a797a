import type { Hono } from 'hono';
import { inboundRoutes } from '../inbound.routes.ts';

/** Where replies by text and e-mail come in. */
export const routes: readonly Hono[] = [inboundRoutes];
