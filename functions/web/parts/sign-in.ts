import type { Hono } from 'hono';
import { signInRoutes } from '../sign-in.routes.ts';

/** Sign-in and sign-out. */
export const routes: readonly Hono[] = [signInRoutes];
