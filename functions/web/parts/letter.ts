import type { Hono } from 'hono';
import { letterRoutes } from '../letter.routes.tsx';

/** The letters that a team prints. */
export const routes: readonly Hono[] = [letterRoutes];
