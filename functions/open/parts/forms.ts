import type { Hono } from 'hono';
import { agencyRoutes } from '../agency.routes.tsx';
import { askRoutes } from '../ask.routes.tsx';
import { complaintFormRoutes } from '../complaint.routes.tsx';

/** The public forms. */
export const routes: readonly Hono[] = [askRoutes, agencyRoutes, complaintFormRoutes];
