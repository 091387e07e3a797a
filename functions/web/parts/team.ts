import type { Hono } from 'hono';
import { absenceRoutes } from '../absence.routes.tsx';
import { loadRoutes } from '../load.routes.tsx';
import { teamRoutes } from '../team.routes.tsx';

/** The pages of a team: who holds what, who is away, and supervision. */
export const routes: readonly Hono[] = [teamRoutes, absenceRoutes, loadRoutes];
