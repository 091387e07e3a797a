import type { Hono } from 'hono';
import { summaryRoutes } from '../summary.routes.tsx';

/** What commissioners have published. */
export const routes: readonly Hono[] = [summaryRoutes];
